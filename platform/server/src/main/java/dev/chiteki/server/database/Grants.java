package dev.chiteki.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gives an account exactly the rights on single tables that it should have, on MariaDB and MySQL alike. */
final class Grants {

    private static final Set<String> ALL = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");
    private static final Set<String> APPEND_ONLY = Set.of("SELECT", "INSERT");

    private final Connection admin;
    private final String database;
    private final String account;

    /** @param account as quoted for GRANT */
    Grants(Connection admin, String database, String account) {
        this.admin = admin;
        this.database = database;
        this.account = account;
    }

    /** Reading and writing of rows on the tables, but no change of rows on the append-only ones. */
    void rows(Set<String> tables, Set<String> appendOnlyTables) throws SQLException {
        for (String table : new TreeSet<>(tables)) {
            set(table, appendOnlyTables.contains(table) ? APPEND_ONLY : ALL);
        }
    }

    private void set(String table, Set<String> wanted) throws SQLException {
        Set<String> held = held(table);
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(held);
        Set<String> excess = new TreeSet<>(held);
        excess.removeAll(wanted);
        String on = " ON " + quoted(database) + "." + quoted(table);
        if (!missing.isEmpty()) {
            Sql.execute(admin, List.of("GRANT " + String.join(", ", missing) + on + " TO " + account));
        }
        if (!excess.isEmpty()) {
            Sql.execute(admin, List.of("REVOKE " + String.join(", ", excess) + on + " FROM " + account));
        }
    }

    private Set<String> held(String table) throws SQLException {
        String sql = "SELECT privilege_type FROM information_schema.table_privileges"
                + " WHERE grantee = ? AND table_schema = ? AND table_name = ?";
        return new HashSet<>(Sql.texts(admin, sql, account, database, table));
    }

    /** Quotes a name; as a rule for single tables the name stands for itself, without wildcards. */
    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** Quotes a database's name in a rule for all its tables, where an underscore would match any character. */
    static String pattern(String database) {
        return quoted(database.replace("_", "\\_")) + ".*";
    }
}
