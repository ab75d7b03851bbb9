package dev.chiteki.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies tables from one database to another by the statement that the server itself gives for each: every key, check
 * and name comes along, which {@code CREATE TABLE … LIKE} does not do.
 */
final class TableCopies {

    private static final int BATCH = 500;

    private TableCopies() {}

    static void copy(Connection source, Connection target, Set<String> tables) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (String table : tables) {
            statements.add(createStatement(source, table));
        }
        OwnedTables.withoutKeyChecks(target, statements);
        copyAllRows(source, target, tables);
    }

    private static void copyAllRows(Connection source, Connection target, Set<String> tables) throws SQLException {
        Sql.execute(target, List.of("SET FOREIGN_KEY_CHECKS = 0"));
        target.setAutoCommit(false);
        try {
            for (String table : tables) {
                copyRows(source, target, table);
            }
            target.commit();
        } finally {
            target.setAutoCommit(true);
            Sql.execute(target, List.of("SET FOREIGN_KEY_CHECKS = 1"));
        }
    }

    private static String createStatement(Connection source, String table) throws SQLException {
        try (var statement = source.createStatement();
                ResultSet rows = statement.executeQuery("SHOW CREATE TABLE " + Grants.quoted(table))) {
            rows.next();
            return rows.getString(2);
        }
    }

    private static void copyRows(Connection source, Connection target, String table) throws SQLException {
        try (var reading = source.createStatement();
                ResultSet rows = reading.executeQuery("SELECT * FROM " + Grants.quoted(table));
                PreparedStatement writing = target.prepareStatement(insert(table, rows.getMetaData()))) {
            int pending = 0;
            while (rows.next()) {
                bind(rows, writing);
                writing.addBatch();
                if (++pending % BATCH == 0) {
                    writing.executeBatch();
                }
            }
            writing.executeBatch();
        }
    }

    private static String insert(String table, ResultSetMetaData columns) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(columns.getColumnCount(), "?"));
        return "INSERT INTO " + Grants.quoted(table) + " VALUES (" + marks + ")";
    }

    private static void bind(ResultSet rows, PreparedStatement writing) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            switch (columns.getColumnType(column)) {
                // The driver takes TINYINT(1) for a bit and a bit for a boolean: as a number both stay what they are.
                case Types.BIT, Types.BOOLEAN -> writing.setObject(column, number(rows, column), Types.BIGINT);
                case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                    writing.setBytes(column, rows.getBytes(column));
                default -> writing.setString(column, rows.getString(column));
            }
        }
    }

    private static @Nullable Long number(ResultSet rows, int column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : value;
    }
}
