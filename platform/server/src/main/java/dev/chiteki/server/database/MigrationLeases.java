package dev.chiteki.server.database;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Lets one thread of one node at a time work under a name. A lease is a row of the control database with owner,
 * heartbeat, expiry and fencing number, told by the database's own clock: named locks are granted twice on a Galera
 * cluster.
 */
@Component
final class MigrationLeases {

    static final Duration EXPIRY = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final AtomicLong COUNTER = new AtomicLong();

    private final DatabaseServer server;

    MigrationLeases(DatabaseServer server) {
        this.server = server;
    }

    /**
     * Runs the work under the lease, waiting for it if another holds it.
     *
     * @throws ChitekiException {@code data-busy}, UNAVAILABLE, if it does not become free
     */
    void hold(String name, LeasedWork work) throws SQLException {
        String owner = LeaseSql.NODE + "/" + COUNTER.incrementAndGet();
        try (Connection connection = server.adminConnection(ControlSchema.NAME);
                MigrationLease lease = acquire(connection, name, owner)) {
            work.under(lease);
        }
    }

    private static MigrationLease acquire(Connection connection, String name, String owner) throws SQLException {
        MigrationLease.prepare(connection, name);
        Instant patience = Instant.now().plus(LONGEST_WAIT);
        while (true) {
            if (MigrationLease.take(connection, name, owner, EXPIRY)) {
                return MigrationLease.begin(connection, name, owner, EXPIRY);
            }
            if (Instant.now().isAfter(patience)) {
                throw new ChitekiException(Fault.UNAVAILABLE, List.of(Reason.of("data-busy")));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ChitekiException(Fault.UNAVAILABLE, List.of(Reason.of("data-busy")));
        }
    }

    /** Work that only the holder of a lease does. */
    @FunctionalInterface
    interface LeasedWork {
        void under(MigrationLease lease) throws SQLException;
    }
}
