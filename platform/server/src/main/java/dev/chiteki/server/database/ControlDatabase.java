package dev.chiteki.server.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The control database {@code chiteki}: tenants, pins, accounts, operators' audit. */
public final class ControlDatabase {

    /** Statements on the running control transaction, or each on its own. */
    public JdbcClient jdbc() {
        throw new UnsupportedOperationException();
    }

    /** Runs the work in one transaction; nested calls join. Conflicts (1020, 1205, 1213) run it again, bounded. */
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        throw new UnsupportedOperationException();
    }
}
