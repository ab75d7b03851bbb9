package dev.chiteki.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The MySQL server of one test JVM, which ends with the JVM at the latest. For the platform it is an external database,
 * as in production, and beside what makes it fast it keeps MySQL's own defaults. Its data are thrown away.
 */
public final class MySqlServer implements AutoCloseable {

    private static final String ADMIN = "admin";
    private static final String PASSWORD = "only-for-tests";
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(50);

    private final MySqlPrograms programs;
    private final Path folder;
    private final int port;
    private final Process process;

    private MySqlServer(MySqlPrograms programs, Path folder) throws IOException, InterruptedException {
        this.programs = programs;
        this.folder = folder;
        initialise();
        this.port = freePort();
        this.process = run(serving());
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * A running server where the build asks for MySQL by {@code -Dchiteki.test.database=mysql}; none where tests run on
     * the embedded MariaDB.
     *
     * @param folder for its data; it is made, and stays the caller's to delete
     */
    public static Optional<MySqlServer> ifAsked(Path folder) {
        return MySqlRequest.in(System::getProperty)
                .map(request -> start(MySqlPrograms.of(request, Packages.ofThisMachine()), folder));
    }

    private static MySqlServer start(MySqlPrograms programs, Path folder) {
        try {
            Files.createDirectories(folder);
            MySqlServer server = new MySqlServer(programs, folder);
            server.awaitReady();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException("MySQL cannot be started in " + folder, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting MySQL in " + folder, interrupted);
        }
    }

    /** Where it listens, for {@code chiteki.database.url}. */
    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    /** An account that may make databases and accounts, for {@code chiteki.database.user}. */
    public String user() {
        return ADMIN;
    }

    /** The account's password, for {@code chiteki.database.password}. */
    public String password() {
        return PASSWORD;
    }

    /** Ends it at once. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void initialise() throws IOException, InterruptedException {
        Process initialisation = run(command("--initialize-insecure"));
        if (initialisation.waitFor() != 0) {
            throw new IllegalStateException("MySQL cannot make its system tables:\n" + log());
        }
    }

    private List<String> serving() throws IOException {
        Path accounts = Files.writeString(
                folder.resolve("accounts.sql"),
                "CREATE USER '" + ADMIN + "'@'127.0.0.1' IDENTIFIED BY '" + PASSWORD + "';\n" + "GRANT ALL ON *.* TO '"
                        + ADMIN + "'@'127.0.0.1' WITH GRANT OPTION;\n");
        return command(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // Relative to the data, because the path of a socket may have a hundred bytes only.
                "--socket=socket",
                "--pid-file=" + folder.resolve("pid"),
                "--init-file=" + accounts,
                "--skip-name-resolve",
                "--skip-log-bin",
                "--mysqlx=OFF",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-flush-method=nosync",
                "--innodb-doublewrite=OFF");
    }

    private List<String> command(String... options) {
        List<String> command = new ArrayList<>(List.of(
                programs.server().toString(),
                "--no-defaults",
                "--basedir=" + programs.folder(),
                "--datadir=" + folder.resolve("data"),
                "--user=" + System.getProperty("user.name")));
        Collections.addAll(command, options);
        return command;
    }

    private Process run(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(logFile().toFile()))
                .start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            if (process.waitFor(POLL)) {
                throw new IllegalStateException(
                        "MySQL ended with status " + process.exitValue() + " while starting:\n" + log());
            }
            if (System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("MySQL did not answer within " + LONGEST_START + ":\n" + log());
            }
        }
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url(), ADMIN, PASSWORD)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Path logFile() {
        return folder.resolve("log");
    }

    private String log() throws IOException {
        return Files.readString(logFile());
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
