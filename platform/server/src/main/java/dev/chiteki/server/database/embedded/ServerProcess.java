package dev.chiteki.server.database.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of mariadbd. */
final class ServerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final long LONGEST_STOP_SECONDS = 60;
    private static final long POLL_MILLIS = 50;
    private static final int ACCESS_DENIED = 1045;

    private final EmbeddedSettings settings;
    private final int port;
    private final Process process;

    private ServerProcess(EmbeddedSettings settings, int port, Process process) {
        this.settings = settings;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts the process; it is ready after {@link #awaitReady}. Where the system can do it, the kernel stops it when
     * the calling thread dies, so the caller is the thread that watches it.
     */
    static ServerProcess start(Binaries binaries, EmbeddedSettings settings, int port) {
        List<String> command = new ArrayList<>(Detachment.prefix());
        command.addAll(Options.serving(binaries, settings, port));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(settings.log().toFile()))
                    .start();
            process.getOutputStream().close();
            return new ServerProcess(settings, port, process);
        } catch (IOException failure) {
            throw new DatabaseStartFailed("Could not run " + command.getFirst() + ": " + failure.getMessage(), failure);
        }
    }

    long pid() {
        return process.pid();
    }

    int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    /** Waits until it lets root in; recovery after a crash may take its time. */
    void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw DatabaseStartFailed.withLog(
                        "The database ended with status " + process.exitValue() + " while starting.", settings.log());
            }
            if (System.nanoTime() > deadline) {
                stop();
                throw DatabaseStartFailed.withLog(
                        "The database did not answer within " + LONGEST_START + ".", settings.log());
            }
        }
    }

    /** Ends it in order, by force only if it does not end by itself in time. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The database did not stop within {} s and is killed.", LONGEST_STOP_SECONDS);
                kill();
            }
        } catch (InterruptedException hurried) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it at once; its next start recovers. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private boolean answers() {
        String url = "jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED&connectTimeout=2000&socketTimeout=5000";
        try (Connection root = DriverManager.getConnection(url, EmbeddedMariaDb.ROOT, settings.rootPassword())) {
            return root.isValid(2);
        } catch (SQLException refused) {
            if (refused.getErrorCode() == ACCESS_DENIED) {
                stop();
                throw new DatabaseStartFailed(
                        "The database in " + settings.data() + " was made with another master secret: put back the"
                                + " secret that belongs to it (chiteki.secret, or the file secret in chiteki.home).",
                        refused);
            }
            return false;
        }
    }
}
