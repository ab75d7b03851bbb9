package dev.chiteki.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.chiteki.api.error.Fault;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The control database {@code chiteki}: tenants, pins, accounts, operators' audit. */
public final class ControlDatabase implements AutoCloseable {

    /** Connections of its own, beside those of the tenants. */
    static final int MOST_CONNECTIONS = 8;

    private final TransactionRunner runner = new TransactionRunner();
    private final HikariDataSource source;
    private final JdbcClient single;

    private ControlDatabase(HikariDataSource source) {
        this.source = source;
        this.single = JdbcClient.create(source);
    }

    /** Makes the database and its account where they are missing, brings its tables up to date, and opens it. */
    static ControlDatabase open(DatabaseServer server, MasterSecret secret) {
        new ControlSchema(server, secret).bringUpToDate();
        HikariConfig config = new HikariConfig();
        config.setPoolName(ControlSchema.NAME);
        config.setJdbcUrl(server.url(ControlSchema.NAME));
        config.setUsername(ControlSchema.NAME);
        config.setPassword(secret.passwordOf(ControlSchema.NAME));
        config.setDataSourceProperties(server.sessionProperties());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        return new ControlDatabase(new HikariDataSource(config));
    }

    /** Statements on the running control transaction, or each on its own. */
    public JdbcClient jdbc() {
        return runner.running().map(Transaction::jdbc).orElse(single);
    }

    /** Statements that commit each by itself, whatever control transaction is running: what they say must not be undone. */
    public JdbcClient apart() {
        return single;
    }

    /** Runs the work in one transaction; nested calls join. Conflicts (1020, 1205, 1213) run it again, bounded. */
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        return runner.write(this::lease, work);
    }

    /** Its connections, for a library that keeps rows of its own there; each of its statements is a transaction. */
    public DataSource source() {
        return source;
    }

    /** Runs the act once the running control transaction has committed; never if it is rolled back or run again. */
    public void afterCommit(Runnable act) {
        runner.required("afterCommit").afterCommit(act);
    }

    @Override
    public void close() {
        source.close();
    }

    private Lease lease() {
        try {
            return Lease.of(source.getConnection());
        } catch (SQLException failure) {
            throw TransactionRunner.refusal(Fault.UNAVAILABLE, "data-busy", failure);
        }
    }
}
