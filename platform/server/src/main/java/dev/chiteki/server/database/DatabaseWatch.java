package dev.chiteki.server.database;

import dev.chiteki.api.error.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether the database server can be worked with, and if not, why and what to do. */
public final class DatabaseWatch {

    private static final int PATIENCE_SECONDS = 5;

    private final DatabaseServer server;
    private final Supplier<Optional<Reason>> known;

    DatabaseWatch(DatabaseServer server, Supplier<Optional<Reason>> known) {
        this.server = server;
        this.known = known;
    }

    /** Why nothing can be read or written, as far as is known without asking the server; costs nothing. */
    public Optional<Reason> outage() {
        return known.get();
    }

    /** The same, known after asking the server. */
    public Optional<Reason> ask() {
        return outage().or(this::unreachable);
    }

    private Optional<Reason> unreachable() {
        try (Connection connection = server.adminConnection()) {
            return connection.isValid(PATIENCE_SECONDS) ? Optional.empty() : Optional.of(unreachable("timeout"));
        } catch (SQLException failure) {
            return Optional.of(unreachable(String.valueOf(failure.getMessage())));
        }
    }

    private static Reason unreachable(String words) {
        return Reason.of("database-unreachable", words);
    }
}
