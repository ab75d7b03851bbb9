package dev.chiteki.server.database;

import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Runs Liquibase, one run at a time in this JVM: two at once corrupt each other's locks, even on two databases. */
final class LiquibaseRuns {

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);

    private LiquibaseRuns() {}

    /**
     * Applies what is new in the changelog.
     *
     * @param connection of an account that may define tables; stays open, in whatever commit mode Liquibase leaves it
     * @param prefix of the changelog's own bookkeeping tables, {@code <prefix>_databasechangelog}
     */
    static void run(Connection connection, String changelog, ResourceAccessor source, String prefix) {
        ONE_AT_A_TIME.lock();
        try {
            // It would otherwise tell its maker over the network what it is used for.
            System.setProperty("liquibase.analytics.enabled", "false");
            Map<String, Object> scope = Map.of(Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(scope, () -> update(connection, changelog, source, prefix));
        } catch (Exception failure) {
            throw new IllegalStateException(
                    "The changelog " + changelog + " could not be applied: " + failure.getMessage()
                            + " Mend the changelog; what was applied of it stays and is not repeated.",
                    failure);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static void update(Connection connection, String changelog, ResourceAccessor source, String prefix)
            throws Exception {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new QuietConnection(connection));
        database.setDatabaseChangeLogTableName(prefix + "_databasechangelog");
        database.setDatabaseChangeLogLockTableName(prefix + "_databasechangeloglock");
        Liquibase liquibase = new Liquibase(changelog, source, database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.update(new Contexts(), new LabelExpression());
    }

    /** Does not ask the driver for reserved words, which it cannot tell of MariaDB: Liquibase has a list of its own. */
    private static final class QuietConnection extends JdbcConnection {

        QuietConnection(Connection connection) {
            super(connection);
        }

        @Override
        public void attached(Database database) {
            // Nothing to do, see above.
        }
    }
}
