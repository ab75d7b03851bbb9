package dev.chiteki.server.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Transactions on the bound tenant's database: one per thread, on one connection of the tenant's app account. Plugins'
 * sessions and the platform's own rows (audit, files, idempotency) share it.
 */
public final class TenantTransactions {

    /** Runs the work in a transaction; nested calls join. After a conflict the outermost work is run again, bounded. */
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        throw new UnsupportedOperationException();
    }

    /** Runs the work in a read-only transaction, or inside the running one. */
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        throw new UnsupportedOperationException();
    }

    /** Whether a transaction of this thread is running. */
    public boolean isActive() {
        throw new UnsupportedOperationException();
    }

    /**
     * Statements on the running transaction's connection, for the platform's own tables.
     *
     * @throws IllegalStateException outside a transaction
     */
    public JdbcClient jdbc() {
        throw new UnsupportedOperationException();
    }

    /** Runs the act once the running transaction has committed; never if it is rolled back or run again. */
    public void afterCommit(Runnable act) {
        throw new UnsupportedOperationException();
    }

    /** Runs the act if the running try is rolled back, whether or not it is run again. */
    public void afterRollback(Runnable act) {
        throw new UnsupportedOperationException();
    }

    /** Makes the running transaction roll back at its end without an exception. */
    public void setRollbackOnly() {
        throw new UnsupportedOperationException();
    }

    /** Whether the running try has met a conflict, so that its failure is worth another try of the outermost work. */
    public boolean hasConflict() {
        throw new UnsupportedOperationException();
    }
}
