package dev.chiteki.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Tables and account of the control database. The administrator defines the tables; the account changes rows, and only
 * adds them where a table's comment begins with "append-only".
 */
final class ControlSchema {

    /** Of the database and of its account. */
    static final String NAME = "chiteki";

    private static final int PATIENCE_SECONDS = 120;
    private static final String FOLDER = "db/control/";

    private final DatabaseServer server;
    private final MasterSecret secret;

    ControlSchema(DatabaseServer server, MasterSecret secret) {
        this.server = server;
        this.secret = secret;
    }

    void bringUpToDate() {
        try {
            make();
            migrate();
            grant();
        } catch (SQLException failure) {
            throw new TransactionFailed(
                    "Could not prepare the control database " + NAME + ": " + failure.getMessage(), failure);
        }
    }

    private void make() throws SQLException {
        String identified = server.account(NAME) + " IDENTIFIED BY '" + secret.passwordOf(NAME) + "'";
        try (Connection admin = server.adminConnection()) {
            Sql.execute(
                    admin,
                    List.of(
                            "CREATE DATABASE IF NOT EXISTS " + NAME + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                            "CREATE USER IF NOT EXISTS " + identified,
                            "ALTER USER " + identified));
        }
    }

    private void migrate() throws SQLException {
        try (Connection admin = server.adminConnection(NAME)) {
            awaitTurn(admin);
            releaseStaleLock(admin);
            LiquibaseRuns.run(admin, FOLDER + "changelog.xml", new ChangelogResources(files()), NAME);
        }
    }

    /** One node at a time; the database frees the turn when this connection ends, however its holder dies. */
    private static void awaitTurn(Connection admin) throws SQLException {
        String answer = Sql.texts(admin, "SELECT GET_LOCK('" + NAME + "_schema', " + PATIENCE_SECONDS + ")")
                .getFirst();
        if (!"1".equals(answer)) {
            throw new IllegalStateException("Another node has been changing the control database's tables for "
                    + PATIENCE_SECONDS + " s: see whether it still runs, then start this one again.");
        }
    }

    /** Liquibase's own lock outlives a node that was killed; nobody else can hold it in our turn. */
    private static void releaseStaleLock(Connection admin) throws SQLException {
        String table = NAME + "_databasechangeloglock";
        String sql = "SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_name = ?";
        if (!Sql.texts(admin, sql, NAME, table).isEmpty()) {
            Sql.execute(admin, List.of("UPDATE " + table + " SET locked = 0, lockgranted = NULL, lockedby = NULL"));
        }
    }

    /** Read here, since Liquibase cannot look into a jar within the application's jar. */
    private static Map<String, byte[]> files() {
        var resolver = new PathMatchingResourcePatternResolver(ControlSchema.class.getClassLoader());
        Map<String, byte[]> files = new HashMap<>();
        try {
            for (Resource file : resolver.getResources("classpath:" + FOLDER + "*.xml")) {
                files.put(FOLDER + file.getFilename(), file.getContentAsByteArray());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The changelogs in " + FOLDER + " cannot be read.", unreadable);
        }
        return files;
    }

    private void grant() throws SQLException {
        String all = "SELECT table_name FROM information_schema.tables WHERE table_schema = ?";
        String appendOnly = all + " AND table_comment LIKE 'append-only%'";
        try (Connection admin = server.adminConnection()) {
            Set<String> tables = new HashSet<>(Sql.texts(admin, all, NAME));
            new Grants(admin, NAME, server.account(NAME))
                    .rows(tables, new HashSet<>(Sql.texts(admin, appendOnly, NAME)));
        }
    }
}
