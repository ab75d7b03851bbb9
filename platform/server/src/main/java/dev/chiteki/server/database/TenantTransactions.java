package dev.chiteki.server.database;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.tenant.TenantScope;
import java.sql.Connection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Transactions on the bound tenant's database: one per thread, on one connection of the tenant's app account. Plugins'
 * sessions and the platform's own rows (audit, files, idempotency) share it.
 */
public final class TenantTransactions {

    private final TransactionRunner runner = new TransactionRunner();
    private final ScopedValue<TenantId> owner = ScopedValue.newInstance();
    private final TenantPools pools;

    TenantTransactions(TenantPools pools) {
        this.pools = pools;
    }

    /** Runs the work in a transaction; nested calls join. After a conflict the outermost work is run again, bounded. */
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        TenantId tenant = tenant();
        return ScopedValue.where(owner, tenant).call(() -> runner.write(() -> lease(tenant), work));
    }

    /** Runs the work in a read-only transaction, or inside the running one. */
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        TenantId tenant = tenant();
        return ScopedValue.where(owner, tenant).call(() -> runner.read(() -> lease(tenant), work));
    }

    /**
     * Runs the work in a read-only transaction of its own that sees the rows as they stood at its first statement, however
     * often it asks: for what is read in pieces and has to fit together.
     *
     * @throws IllegalStateException inside another transaction, which sees what was committed last
     */
    public <T extends @Nullable Object> T snapshot(Supplier<T> work) {
        TenantId tenant = tenant();
        return ScopedValue.where(owner, tenant).call(() -> runner.snapshot(() -> lease(tenant), work));
    }

    /** Whether a transaction of this thread is running. */
    public boolean isActive() {
        return runner.running().isPresent();
    }

    /**
     * Statements on the running transaction's connection, for the platform's own tables.
     *
     * @throws IllegalStateException outside a transaction
     */
    public JdbcClient jdbc() {
        return running("jdbc()").jdbc();
    }

    /** Runs the act once the running transaction has committed; never if it is rolled back or run again. */
    public void afterCommit(Runnable act) {
        running("afterCommit").afterCommit(act);
    }

    /**
     * Runs the act if the running try is rolled back, whether or not it is run again; never where the connection was lost
     * at the commit, because then the work may have been saved.
     */
    public void afterRollback(Runnable act) {
        running("afterRollback").afterRollback(act);
    }

    /** Makes the running transaction roll back at its end without an exception. */
    public void setRollbackOnly() {
        running("setRollbackOnly").setRollbackOnly();
    }

    /**
     * Writes what the plugins' sessions hold and lets go of it, so that work of many steps takes as long for the last as for
     * the first. Entities that were read before are detached: only for work whose steps keep none.
     */
    public void settle() {
        running("settle()");
        JoinedSessions.of(this).settle();
    }

    /** Whether the running try has met a conflict, so that its failure is worth another try of the outermost work. */
    public boolean hasConflict() {
        return runner.running().filter(Transaction::hasConflict).isPresent();
    }

    /** The running transaction's connection: it is neither closed, committed nor rolled back by whoever uses it. */
    Connection connection() {
        return running("connection()").connection();
    }

    /** Whether the running transaction refuses writing. */
    public boolean isReadOnly() {
        return running("isReadOnly()").isReadOnly();
    }

    /**
     * Runs the act before the commit of a writing transaction, within it; acts run in the order in which they were added, and
     * may add further ones: sessions flush what they hold.
     */
    public void beforeCommit(Runnable act) {
        running("beforeCommit").beforeCommit(act);
    }

    /** Runs the act when the running try has ended either way, before its connection is given back. */
    void onEnd(Runnable act) {
        running("onEnd").onEnd(act);
    }

    /** What is kept under the key for the length of the running try, made at first use. */
    public <R> R resource(Object key, Class<R> type, Supplier<R> maker) {
        return running("resource").resource(key, type, maker);
    }

    /** Tells of a failure that did not pass through {@link #jdbc()}, so that a swallowed conflict is known too. */
    void noteConflict(Throwable failure) {
        running("noteConflict").noteConflict(failure);
    }

    private Transaction running(String act) {
        Transaction transaction = runner.required(act);
        tenant();
        return transaction;
    }

    private TenantId tenant() {
        TenantId bound = TenantScope.current();
        if (owner.isBound() && !owner.get().equals(bound)) {
            throw new IllegalStateException("A transaction of " + owner.get() + " is running, but " + bound
                    + " is bound now: no code serves two tenants at once.");
        }
        return bound;
    }

    private Lease lease(TenantId tenant) {
        return pools.lease(new TenantAccount(tenant, Duty.APP));
    }
}
