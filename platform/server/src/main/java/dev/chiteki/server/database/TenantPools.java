package dev.chiteki.server.database;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.region.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * The pools of all tenants' accounts under one cap for the database server. Whoever needs a connection waits in turn,
 * first for the account's own few, then for one of the server's; where idle connections of others stand in the way, the
 * least recently used pool is closed. The cap is exact for connections in use; a pool may open one too many for a caller
 * who is served by a returned one in the meantime, and it is the first to be closed.
 */
final class TenantPools implements AutoCloseable {

    private static final long SWEEP_SECONDS = 60;

    private final DatabaseServer server;
    private final MasterSecret secret;
    private final int cap;
    private final Duration patience;
    private final Semaphore leases;
    private final ScheduledExecutorService housekeeper;

    /** By use, the least recent first. Guarded by this, as is {@link #opening}. */
    private final Map<TenantAccount, TenantPool> pools = new LinkedHashMap<>(16, 0.75f, true);

    private int opening;

    private final Map<Object, HeldConnection> held = new ConcurrentHashMap<>();

    TenantPools(DatabaseServer server, MasterSecret secret, int cap, Duration patience) {
        this.server = server;
        this.secret = secret;
        this.cap = cap;
        this.patience = patience;
        this.leases = new Semaphore(cap, true);
        var executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("tenant-pools").daemon().factory());
        executor.setRemoveOnCancelPolicy(true);
        executor.scheduleWithFixedDelay(this::closeEmpty, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
        this.housekeeper = executor;
    }

    /** @throws ChitekiException {@code data-busy}, UNAVAILABLE, when no connection becomes free in time */
    Lease lease(TenantAccount account) {
        long deadline = System.nanoTime() + patience.toNanos();
        TenantPool pool = use(account);
        try {
            queue(pool, deadline);
        } catch (InterruptedException | TimeoutException refused) {
            unuse(pool);
            throw busy(refused);
        }
        try {
            return hold(account, connect(pool), pool);
        } catch (SQLException | RuntimeException failure) {
            release(pool);
            throw busy(failure);
        }
    }

    /** How many connections are open now, of all tenants. */
    synchronized int open() {
        return pools.values().stream().mapToInt(TenantPool::open).sum();
    }

    /** How many connections are open now for each tenant that has any, by id. */
    synchronized SortedMap<TenantId, Integer> openByTenant() {
        SortedMap<TenantId, Integer> open = new TreeMap<>();
        pools.forEach((account, pool) -> {
            if (pool.open() > 0) {
                open.merge(account.tenant(), pool.open(), Integer::sum);
            }
        });
        return open;
    }

    /** Those that somebody has taken and not given back yet. */
    List<HeldConnection> held() {
        return List.copyOf(held.values());
    }

    /** How many callers wait for one of the server's connections. */
    int waiting() {
        return leases.getQueueLength();
    }

    /** Closes the tenant's pools, before its database is dropped. */
    void close(TenantId tenant) {
        remove(account -> account.tenant().equals(tenant)).forEach(TenantPool::close);
    }

    @Override
    public void close() {
        housekeeper.shutdown();
        remove(account -> true).forEach(TenantPool::close);
    }

    private synchronized List<TenantPool> remove(Predicate<TenantAccount> which) {
        List<TenantPool> removed = new ArrayList<>();
        pools.entrySet().removeIf(entry -> which.test(entry.getKey()) && removed.add(entry.getValue()));
        return removed;
    }

    private synchronized TenantPool use(TenantAccount account) {
        TenantPool pool = pools.computeIfAbsent(
                account, unknown -> new TenantPool(unknown, server, secret.passwordOf(unknown.user()), housekeeper));
        pool.used(1);
        return pool;
    }

    private synchronized void unuse(TenantPool pool) {
        pool.used(-1);
    }

    private void queue(TenantPool pool, long deadline) throws InterruptedException, TimeoutException {
        if (!pool.enter(deadline - System.nanoTime())) {
            throw new TimeoutException("All connections of this tenant's account were in use for " + patience);
        }
        boolean admitted = false;
        try {
            admitted = leases.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } finally {
            if (!admitted) {
                pool.leave();
            }
        }
        if (!admitted) {
            throw new TimeoutException("All " + cap + " connections of the server were in use for " + patience);
        }
    }

    private Lease hold(TenantAccount account, Connection connection, TenantPool pool) {
        Object key = new Object();
        held.put(key, new HeldConnection(account.tenant(), Thread.currentThread()));
        return new Lease(connection, () -> {
            held.remove(key);
            release(pool);
        });
    }

    private void release(TenantPool pool) {
        leases.release();
        pool.leave();
        unuse(pool);
    }

    private Connection connect(TenantPool pool) throws SQLException {
        Optional<TenantPool> obstacle = obstacle(pool);
        while (obstacle.isPresent()) {
            obstacle.get().close();
            obstacle = obstacle(pool);
        }
        try {
            return pool.connection();
        } finally {
            opened();
        }
    }

    /** A pool to be closed before another connection may be opened; if none, one connection more is counted. */
    private synchronized Optional<TenantPool> obstacle(TenantPool wanted) {
        Optional<TenantPool> least = Optional.empty();
        if (wanted.idle() == 0 && open() + opening >= cap) {
            least = removeLeastRecentlyUsed();
        }
        if (least.isEmpty()) {
            opening++;
        }
        return least;
    }

    private synchronized void opened() {
        opening--;
    }

    /** A pool nobody uses; where all are in use, the idle connections of one of them are closed instead. */
    private Optional<TenantPool> removeLeastRecentlyUsed() {
        for (var entry : pools.entrySet()) {
            if (entry.getValue().isUnused() && entry.getValue().open() > 0) {
                pools.values().remove(entry.getValue());
                return Optional.of(entry.getValue());
            }
        }
        pools.values().stream().filter(pool -> pool.idle() > 0).findFirst().ifPresent(TenantPool::closeIdle);
        return Optional.empty();
    }

    private void closeEmpty() {
        List<TenantPool> empty = new ArrayList<>();
        synchronized (this) {
            pools.values().removeIf(pool -> pool.isUnused() && pool.open() == 0 && empty.add(pool));
        }
        empty.forEach(TenantPool::close);
    }

    private static ChitekiException busy(Exception cause) {
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return TransactionRunner.refusal(Fault.UNAVAILABLE, "data-busy", cause);
    }
}
