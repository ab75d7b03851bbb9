package dev.chiteki.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The few connections of one tenant's account, opened on demand and closed when idle. */
final class TenantPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TenantPool.class);

    /** More at once for one tenant wait, so that one busy region leaves the others their share. */
    static final int MOST_CONNECTIONS = 4;

    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration TRY = Duration.ofSeconds(2);
    private static final int MOST_TRIES = 15;
    /** The class of SQL states that tells of connections that fail or are lost. */
    private static final String NOT_REACHED = "08";

    private final Semaphore turns = new Semaphore(MOST_CONNECTIONS, true);
    private final HikariDataSource source;
    private int users;

    TenantPool(TenantAccount account, DatabaseServer server, String password, ScheduledExecutorService housekeeper) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(account.user());
        config.setJdbcUrl(server.url(account.database()));
        config.setUsername(account.user());
        config.setPassword(password);
        config.setDataSourceProperties(server.sessionProperties());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setAutoCommit(false);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setIdleTimeout(IDLE.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(TRY.toMillis());
        config.setScheduledExecutor(housekeeper);
        config.setThreadFactory(new PoolThreads(account.user()));
        source = new HikariDataSource(config);
    }

    /** Waits for one of this account's turns, first come first served. */
    boolean enter(long nanos) throws InterruptedException {
        return turns.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    void leave() {
        turns.release();
    }

    /**
     * A connection, within half a minute. One that was just made for us may be closed as idle before we get it, and the
     * pool then makes no other until it is asked again; and a server that cannot be reached may be starting. What it
     * refuses, such as a database that is no more, it would refuse again.
     */
    Connection connection() throws SQLException {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                return source.getConnection();
            } catch (SQLTransientConnectionException late) {
                if (isRefused(late)) {
                    throw late;
                }
                LOG.debug("No connection of {} within {}, try {}.", source.getUsername(), TRY, tries, late);
            }
        }
        return source.getConnection();
    }

    private static boolean isRefused(SQLException late) {
        return late.getCause() instanceof SQLException answer
                && answer.getSQLState() != null
                && !answer.getSQLState().startsWith(NOT_REACHED);
    }

    /** Counts who waits for or holds a connection; guarded by the pools' lock, as are the two below. */
    void used(int change) {
        users += change;
    }

    boolean isUnused() {
        return users == 0;
    }

    int open() {
        return source.getHikariPoolMXBean().getTotalConnections();
    }

    int idle() {
        return source.getHikariPoolMXBean().getIdleConnections();
    }

    void closeIdle() {
        source.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        source.close();
    }
}
