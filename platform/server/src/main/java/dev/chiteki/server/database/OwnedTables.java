package dev.chiteki.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tables of one owner in the database of a connection, told by their prefix. */
final class OwnedTables {

    private static final String BY_PREFIX = "SELECT table_name FROM information_schema.tables"
            + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
            + " AND LEFT(table_name, CHAR_LENGTH(?)) = ? AND table_name <> ?";

    private OwnedTables() {}

    /** All of them, Liquibase's bookkeeping included, but not the record of what was applied. */
    static Set<String> all(Connection connection, String prefix) throws SQLException {
        String start = prefix + "_";
        return new TreeSet<>(Sql.texts(connection, BY_PREFIX, start, start, SchemaRecords.TABLE));
    }

    /** Those with the owner's data. */
    static Set<String> data(Connection connection, String prefix) throws SQLException {
        Set<String> tables = all(connection, prefix);
        tables.removeAll(Set.of(changelog(prefix), lock(prefix)));
        return tables;
    }

    /** Drops what an interrupted cloning left behind; nobody has had rights on it. */
    static void drop(Connection owner, Set<String> tables) throws SQLException {
        Stream<String> drops = tables.stream().map(table -> "DROP TABLE " + Grants.quoted(table));
        withoutKeyChecks(owner, drops.toList());
    }

    /** Runs statements in whatever order foreign keys point. */
    static void withoutKeyChecks(Connection owner, List<String> statements) throws SQLException {
        Sql.execute(owner, List.of("SET FOREIGN_KEY_CHECKS = 0"));
        try {
            Sql.execute(owner, statements);
        } finally {
            Sql.execute(owner, List.of("SET FOREIGN_KEY_CHECKS = 1"));
        }
    }

    static String changelog(String prefix) {
        return prefix + "_databasechangelog";
    }

    static String lock(String prefix) {
        return prefix + "_databasechangeloglock";
    }
}
