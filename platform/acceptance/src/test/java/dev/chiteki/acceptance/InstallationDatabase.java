package dev.chiteki.acceptance;

import dev.chiteki.server.database.embedded.EmbeddedMariaDb;
import dev.chiteki.server.database.embedded.EmbeddedSettings;
import dev.chiteki.testbed.MySqlServer;
import java.nio.file.Path;
import java.util.List;

/**
 * A database that several server processes share and that outlives each of them: MariaDB, or MySQL where the build asks for
 * it. For the platform it is an external one, as in production.
 */
record InstallationDatabase(List<String> arguments, Runnable end) implements AutoCloseable {

    private static final String PASSWORD = "only-for-tests";
    private static final int MOST_CONNECTIONS = 200;
    private static final List<String> HASTE = List.of("--debug-no-sync", "--innodb-flush-log-at-trx-commit=0");

    static InstallationDatabase start(Path folder) {
        return MySqlServer.ifAsked(folder.resolve("mysql"))
                .map(InstallationDatabase::mySql)
                .orElseGet(() -> mariaDb(folder.resolve("mariadb")));
    }

    private static InstallationDatabase mySql(MySqlServer server) {
        return new InstallationDatabase(arguments(server.url(), server.user(), server.password()), server::close);
    }

    private static InstallationDatabase mariaDb(Path folder) {
        Path binaries = Path.of("target", "mariadb").toAbsolutePath();
        EmbeddedMariaDb database =
                EmbeddedMariaDb.open(new EmbeddedSettings(folder, binaries, 0, PASSWORD, MOST_CONNECTIONS, HASTE));
        String url = "jdbc:mysql://127.0.0.1:" + database.port() + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        return new InstallationDatabase(arguments(url, EmbeddedMariaDb.ROOT, PASSWORD), database::close);
    }

    private static List<String> arguments(String url, String user, String password) {
        return List.of(
                "--chiteki.database.mode=external",
                "--chiteki.database.url=" + url,
                "--chiteki.database.user=" + user,
                "--chiteki.database.password=" + password);
    }

    @Override
    public void close() {
        end.run();
    }
}
