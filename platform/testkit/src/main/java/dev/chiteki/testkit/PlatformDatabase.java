package dev.chiteki.testkit;

import dev.chiteki.testbed.MySqlServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the platform under test keeps its data: in its own MariaDB, as in the trial, or, where the build asks for MySQL,
 * in a server beside it, as in production.
 */
final class PlatformDatabase implements AutoCloseable {

    private static final Path BINARIES = Path.of("target", "mariadb");

    private final Optional<MySqlServer> external;

    private PlatformDatabase(Optional<MySqlServer> external) {
        this.external = external;
    }

    /** Starts what the platform does not start itself; the data lie in the home. */
    static PlatformDatabase start(Path home) {
        return new PlatformDatabase(MySqlServer.ifAsked(home.resolve("mysql")));
    }

    /** How the platform is told. */
    List<String> arguments() {
        return external.map(PlatformDatabase::external).orElseGet(PlatformDatabase::embedded);
    }

    private static List<String> external(MySqlServer server) {
        return List.of(
                "--chiteki.database.mode=external",
                "--chiteki.database.url=" + server.url(),
                "--chiteki.database.user=" + server.user(),
                "--chiteki.database.password=" + server.password());
    }

    /** A database that may lose the last second in a power cut starts and ends faster. */
    private static List<String> embedded() {
        return List.of(
                "--chiteki.database.embedded.binaries=" + BINARIES.toAbsolutePath(),
                "--chiteki.database.embedded.options=--debug-no-sync,--innodb-flush-log-at-trx-commit=0");
    }

    /** To be called after the platform has ended. */
    @Override
    public void close() {
        external.ifPresent(MySqlServer::close);
    }
}
