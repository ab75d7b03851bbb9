package dev.chiteki.server.rest;

import dev.chiteki.server.database.TenantTransactions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writing calls to plugins: in the transaction of the bound tenant. */
@Component
final class TenantSurroundings implements Surroundings {

    private final TenantTransactions transactions;

    TenantSurroundings(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T extends @Nullable Object> T write(Supplier<T> call) {
        return transactions.write(call);
    }

    @Override
    public JdbcClient jdbc() {
        return transactions.jdbc();
    }

    @Override
    public String idempotencyTable() {
        return "core_idempotency";
    }
}
