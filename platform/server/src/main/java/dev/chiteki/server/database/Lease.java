package dev.chiteki.server.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection lent for the length of one transaction. */
record Lease(Connection connection, Runnable giveBack) implements AutoCloseable {

    /** A lease that ends by closing the connection, which goes back to its pool. */
    static Lease of(Connection connection) {
        return new Lease(connection, () -> {});
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new TransactionFailed("Could not give back a connection: " + failure.getMessage(), failure);
        } finally {
            giveBack.run();
        }
    }
}
