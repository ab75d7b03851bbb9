package dev.chiteki.server.database.embedded;

import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The embedded database could not be started; the message ends with the last lines of its log. */
public final class DatabaseStartFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LINES = 20;

    DatabaseStartFailed(String message) {
        super(message);
    }

    DatabaseStartFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /** With what the database itself said last. */
    static DatabaseStartFailed withLog(String message, Path log) {
        return new DatabaseStartFailed(
                message + System.lineSeparator() + "Last lines of " + log + ":" + System.lineSeparator() + tail(log));
    }

    static String tail(Path log) {
        if (!Files.exists(log)) {
            return "(there is none yet)";
        }
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(unreadable: " + unreadable.getMessage() + ")";
        }
    }
}
