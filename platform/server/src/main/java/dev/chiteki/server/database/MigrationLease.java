package dev.chiteki.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease that is held, kept alive by a thread of its own until it is closed. */
final class MigrationLease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLease.class);
    private static final int BEATS_PER_EXPIRY = 3;

    private final Connection connection;
    private final String name;
    private final String owner;
    private final Duration expiry;
    private final long fencing;
    private final Thread heart;
    private boolean closed;

    private MigrationLease(Connection connection, String name, String owner, Duration expiry) throws SQLException {
        this.connection = connection;
        this.name = name;
        this.owner = owner;
        this.expiry = expiry;
        this.fencing = read();
        this.heart = Thread.ofVirtual().name("lease " + name).unstarted(this::beat);
    }

    /** Makes the row that everybody competes for. */
    static void prepare(Connection connection, String name) throws SQLException {
        update(connection, LeaseSql.PREPARE, name);
    }

    /** Takes the row if nobody holds it, or its holder's heart has stopped. */
    static boolean take(Connection connection, String name, String owner, Duration expiry) throws SQLException {
        return update(connection, LeaseSql.TAKE, owner, LeaseSql.microseconds(expiry), name) == 1;
    }

    static MigrationLease begin(Connection connection, String name, String owner, Duration expiry) throws SQLException {
        MigrationLease lease = new MigrationLease(connection, name, owner, expiry);
        lease.heart.start();
        return lease;
    }

    /** Grows with every holder: what is written under a lease carries it. */
    long fencing() {
        return fencing;
    }

    /**
     * Makes sure, before a step that must not be done by two, that the lease is still held.
     *
     * @throws IllegalStateException if it was lost to another
     */
    void check() throws SQLException {
        if (read() != fencing) {
            throw lost();
        }
    }

    @Override
    public void close() throws SQLException {
        synchronized (connection) {
            // An interrupt in the middle of a statement would close the connection: here the heart is at rest.
            closed = true;
            heart.interrupt();
        }
        update(connection, LeaseSql.GIVE_BACK, name, owner, fencing);
    }

    private void beat() {
        try {
            while (true) {
                Thread.sleep(expiry.dividedBy(BEATS_PER_EXPIRY));
                extend();
            }
        } catch (InterruptedException closed) {
            LOG.debug("The lease {} is given back.", name);
        } catch (SQLException failure) {
            LOG.warn("The lease {} cannot be kept alive; it is checked before each step.", name, failure);
        }
    }

    private void extend() throws SQLException {
        synchronized (connection) {
            if (!closed) {
                update(connection, LeaseSql.EXTEND, LeaseSql.microseconds(expiry), name, owner);
            }
        }
    }

    private long read() throws SQLException {
        synchronized (connection) {
            try (PreparedStatement statement = connection.prepareStatement(LeaseSql.READ)) {
                statement.setString(1, name);
                statement.setString(2, owner);
                ResultSet rows = statement.executeQuery();
                if (!rows.next()) {
                    throw lost();
                }
                return rows.getLong(1);
            }
        }
    }

    private IllegalStateException lost() {
        return new IllegalStateException("The lease '" + name + "' was lost by " + owner
                + ", which did not keep it alive in time: the work stops here and can be repeated.");
    }

    private static int update(Connection connection, String sql, Object... arguments) throws SQLException {
        synchronized (connection) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int index = 0; index < arguments.length; index++) {
                    statement.setObject(index + 1, arguments[index]);
                }
                return statement.executeUpdate();
            }
        }
    }
}
