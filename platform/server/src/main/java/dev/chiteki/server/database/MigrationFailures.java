package dev.chiteki.server.database;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.exception.MigrationFailedException;
import org.jspecify.annotations.Nullable;

/** Words a failed migration: which changelog, which changeset, and what the database said. */
final class MigrationFailures {

    /** The exception holds the changeset in its message only. */
    private static final Pattern CHANGESET = Pattern.compile("changeset (.+?):\\s", Pattern.DOTALL);

    private MigrationFailures() {}

    static ChitekiException of(Schema schema, Exception failure) {
        if (failure instanceof ChitekiException worded) {
            return worded;
        }
        MigrationFailedException migration = find(failure, MigrationFailedException.class);
        String changeset = migration == null ? "-" : changeset(String.valueOf(migration.getMessage()));
        ChitekiException wording = new ChitekiException(
                Fault.REFUSED,
                List.of(Reason.of("migration-failed", schema.prefix(), schema.changelog(), changeset, words(failure))));
        wording.initCause(failure);
        return wording;
    }

    private static String changeset(String message) {
        Matcher matcher = CHANGESET.matcher(message);
        return matcher.find() ? matcher.group(1) : message;
    }

    private static String words(Exception failure) {
        SQLException said = find(failure, SQLException.class);
        return String.valueOf(said == null ? failure.getMessage() : said.getMessage());
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
