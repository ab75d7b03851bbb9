package dev.chiteki.server.rest;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The transaction around a writing call, and where its idempotency rows stand. */
public interface Surroundings {

    /** Runs the call in one transaction, anew after a conflict; what it throws undoes it. */
    <T extends @Nullable Object> T write(Supplier<T> call);

    /** Statements on that transaction. */
    JdbcClient jdbc();

    /** The table of the idempotency rows. */
    String idempotencyTable();
}
