package dev.chiteki.server.database.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The administrator's way to an embedded database from outside of its server: to the one that runs, or, where none does, to
 * one that runs as long as this is open.
 */
public final class EmbeddedAccess implements AutoCloseable {

    private final EmbeddedSettings settings;
    private final int port;
    private final @Nullable EmbeddedMariaDb own;

    private EmbeddedAccess(EmbeddedSettings settings, int port, @Nullable EmbeddedMariaDb own) {
        this.settings = settings;
        this.port = port;
        this.own = own;
    }

    /** @throws DatabaseStartFailed if none runs and none can be started */
    public static EmbeddedAccess open(EmbeddedSettings settings) {
        OptionalInt last = new Ports(settings).known();
        if (last.isPresent() && isRunning(settings, last.getAsInt())) {
            return new EmbeddedAccess(settings, last.getAsInt(), null);
        }
        EmbeddedMariaDb started = EmbeddedMariaDb.open(settings);
        return new EmbeddedAccess(settings, started.port(), started);
    }

    /** A new connection; the caller closes it. */
    public Connection connect() throws SQLException {
        return connect(settings, port);
    }

    /** Writes the databases as SQL, all as they are at one moment, while others go on writing. */
    public void dump(List<String> databases, OutputStream sql) throws IOException, InterruptedException {
        List<String> command = command("mariadb-dump");
        command.addAll(List.of("--single-transaction", "--quick", "--hex-blob", "--skip-dump-date", "--databases"));
        command.addAll(databases);
        run(command, process -> {
            process.getOutputStream().close();
            process.getInputStream().transferTo(sql);
        });
    }

    /** Runs the SQL; the first statement that fails ends it. */
    public void load(SqlText sql) throws IOException, InterruptedException {
        List<String> command = command("mariadb");
        command.add("--batch");
        run(command, process -> {
            try (OutputStream input = process.getOutputStream()) {
                sql.writeTo(input);
            }
        });
    }

    /** Ends the database if it was started for this. */
    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }

    private List<String> command(String program) {
        return new ArrayList<>(List.of(
                Binaries.in(settings.binaries()).program(program).toString(),
                "--no-defaults",
                "--protocol=tcp",
                "--host=127.0.0.1",
                "--port=" + port,
                "--user=" + EmbeddedMariaDb.ROOT,
                "--skip-ssl",
                "--default-character-set=utf8mb4",
                "--max-allowed-packet=64M"));
    }

    /** The password goes by the environment, which nobody but this account sees; command lines everybody does. */
    private void run(List<String> command, Conversation conversation) throws IOException, InterruptedException {
        Path complaints = Files.createTempFile("chiteki-database", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(complaints.toFile());
            builder.environment().put("MYSQL_PWD", settings.rootPassword());
            Process process = builder.start();
            IOException broken = null;
            try {
                conversation.hold(process);
            } catch (IOException failure) {
                broken = failure;
                process.destroy();
            }
            int status = process.waitFor();
            if (status != 0 || broken != null) {
                throw new IOException(
                        command.getFirst() + " ended with status " + status + ": "
                                + Files.readString(complaints, StandardCharsets.UTF_8)
                                        .strip(),
                        broken);
            }
        } finally {
            Files.delete(complaints);
        }
    }

    private static boolean isRunning(EmbeddedSettings settings, int port) {
        try (Connection root = connect(settings, port);
                var statement = root.createStatement();
                var rows = statement.executeQuery("SELECT @@datadir")) {
            return rows.next()
                    && Path.of(rows.getString(1))
                            .toRealPath()
                            .equals(settings.data().toRealPath());
        } catch (SQLException none) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Connection connect(EmbeddedSettings settings, int port) throws SQLException {
        String url = "jdbc:mysql://127.0.0.1:" + port
                + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectTimeout=5000&characterEncoding=UTF-8";
        return DriverManager.getConnection(url, EmbeddedMariaDb.ROOT, settings.rootPassword());
    }

    /** Statements, written one after the other. */
    @FunctionalInterface
    public interface SqlText {
        void writeTo(OutputStream sql) throws IOException;
    }

    @FunctionalInterface
    private interface Conversation {
        void hold(Process process) throws IOException;
    }
}
