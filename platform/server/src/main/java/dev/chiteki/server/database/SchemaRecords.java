package dev.chiteki.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What was applied to the database of a connection: a row for each owner in {@code core_schema}. */
final class SchemaRecords {

    static final String TABLE = "core_schema";

    private final Connection connection;

    SchemaRecords(Connection connection) {
        this.connection = connection;
    }

    /** Makes the table, which is there before every changelog. */
    void prepare() throws SQLException {
        Sql.execute(
                connection,
                List.of("CREATE TABLE IF NOT EXISTS " + TABLE + " ("
                        + "prefix VARCHAR(64) NOT NULL, hash CHAR(64) NOT NULL, state VARCHAR(16) NOT NULL,"
                        + " fencing BIGINT NOT NULL, applied_at DATETIME(6) NOT NULL,"
                        + " CONSTRAINT core_schema_pk PRIMARY KEY (prefix))"
                        + " ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"));
    }

    /** What is recorded of the owner; nothing where the table itself is missing. */
    Optional<SchemaRecord> find(String prefix) throws SQLException {
        String present =
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?";
        if (Sql.texts(connection, present, TABLE).isEmpty()) {
            return Optional.empty();
        }
        String sql = "SELECT hash, state FROM " + TABLE + " WHERE prefix = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, prefix);
            ResultSet rows = statement.executeQuery();
            return rows.next()
                    ? Optional.of(new SchemaRecord(rows.getString(1), SchemaState.valueOf(rows.getString(2))))
                    : Optional.empty();
        }
    }

    /** Whether just this schema was applied wholly. */
    boolean isDone(String prefix, String hash) throws SQLException {
        return find(prefix)
                .filter(new SchemaRecord(hash, SchemaState.DONE)::equals)
                .isPresent();
    }

    /** @param fencing of the lease under which it is written; a later holder's word is never overwritten */
    void note(String prefix, SchemaRecord record, long fencing) throws SQLException {
        String sql = "INSERT INTO " + TABLE + " (prefix, hash, state, fencing, applied_at)"
                + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6)) ON DUPLICATE KEY UPDATE"
                + " hash = IF(fencing <= VALUES(fencing), VALUES(hash), hash),"
                + " state = IF(fencing <= VALUES(fencing), VALUES(state), state),"
                + " applied_at = IF(fencing <= VALUES(fencing), VALUES(applied_at), applied_at),"
                + " fencing = GREATEST(fencing, VALUES(fencing))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, prefix);
            statement.setString(2, record.hash());
            statement.setString(3, record.state().name());
            statement.setLong(4, fencing);
            statement.executeUpdate();
        }
    }

    /** @param hash of the changelog and of what else belongs to the schema */
    record SchemaRecord(String hash, SchemaState state) {}

    /** How far an application of a schema came. */
    enum SchemaState {
        /** Tables are being cloned: what there is of them can be dropped. */
        CLONING,
        /** Liquibase is at work on tables with data. */
        MIGRATING,
        /** Applied, and rights granted. */
        DONE
    }
}
