package dev.chiteki.server.database.testing;

import dev.chiteki.server.database.embedded.Eventually;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/** A MySQL server from its distribution, whose archive {@code -Dchiteki.test.mysql} names; it needs libaio1. */
final class MySqlProcess {

    static final String ADMIN = "admin";

    private final Process process;
    private final int port;

    private MySqlProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static MySqlProcess start(Path folder, String password) {
        try {
            Path programs = programs(Path.of(System.getProperty("chiteki.test.mysql", "")));
            Files.createDirectories(folder);
            run(folder, command(programs, folder, "--initialize-insecure")).waitFor();
            Path accounts = Files.writeString(
                    folder.resolve("accounts.sql"),
                    "CREATE USER '" + ADMIN + "'@'127.0.0.1' IDENTIFIED BY '" + password + "';\n"
                            + "GRANT ALL ON *.* TO '" + ADMIN + "'@'127.0.0.1' WITH GRANT OPTION;\n");
            int port = freePort();
            Process process = run(folder, serving(programs, folder, accounts, port));
            awaitReady(folder, process, port, password);
            return new MySqlProcess(process, port);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting MySQL", stopped);
        } catch (Exception failure) {
            throw new IllegalStateException("MySQL does not start; on Debian it needs the package libaio1.", failure);
        }
    }

    int port() {
        return port;
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static List<String> command(Path programs, Path folder, String... options) {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + programs,
                "--datadir=" + folder.resolve("data"),
                "--user=" + System.getProperty("user.name"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin"));
        Collections.addAll(command, options);
        return command;
    }

    private static List<String> serving(Path programs, Path folder, Path accounts, int port) {
        return command(
                programs,
                folder,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + folder.resolve("s"),
                "--pid-file=" + folder.resolve("pid"),
                "--init-file=" + accounts,
                "--skip-name-resolve",
                "--skip-log-bin",
                "--mysqlx=OFF",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-flush-method=nosync",
                "--innodb-doublewrite=OFF");
    }

    private static Process run(Path folder, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private static void awaitReady(Path folder, Process process, int port, String password) throws Exception {
        String url = "jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        Eventually.isTrue("MySQL answers", () -> {
            if (!process.isAlive()) {
                throw new AssertionError("MySQL ended:\n" + Files.readString(folder.resolve("log")));
            }
            try (var connection = DriverManager.getConnection(url, ADMIN, password)) {
                return connection.isValid(5);
            }
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Unpacked once a machine, aside first, so that half of it is never taken for all. */
    private static Path programs(Path archive) throws IOException {
        Path programs = Path.of(System.getProperty("java.io.tmpdir"), "chiteki-test-" + archive.getFileName());
        if (Files.exists(programs)) {
            return programs;
        }
        Path draft = Files.createTempDirectory("chiteki-test-mysql");
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().matches("bin/mysqld|(lib/private|lib/plugin|share)/.*[^/]")) {
                    copy(zip, entry, draft);
                }
            }
            Files.move(draft, programs, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileSystemUtils.deleteRecursively(draft);
        }
        return programs;
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path draft) throws IOException {
        Path target = draft.resolve(entry.getName());
        Files.createDirectories(target.resolve(".."));
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target);
        }
        if (!target.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + target + " executable");
        }
    }
}
