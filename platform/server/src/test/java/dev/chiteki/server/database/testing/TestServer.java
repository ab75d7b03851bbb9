package dev.chiteki.server.database.testing;

import dev.chiteki.server.database.DatabaseParts;
import dev.chiteki.server.database.embedded.EmbeddedMariaDb;
import dev.chiteki.testbed.MySqlServer;
import java.nio.file.Path;

/**
 * The running database server: the embedded MariaDB, or MySQL where the build asks for it.
 *
 * @param parts of the module over it
 * @param end stops it at once
 */
record TestServer(DatabaseParts parts, Runnable end) {

    static TestServer start(Path home) {
        return MySqlServer.ifAsked(home.resolve("mysql"))
                .map(server -> mySql(home, server))
                .orElseGet(() -> mariaDb(home));
    }

    private static TestServer mariaDb(Path home) {
        EmbeddedMariaDb database = EmbeddedMariaDb.open(TestDatabase.settings(home.resolve("mariadb")));
        DatabaseParts parts =
                DatabaseParts.embedded(database.port(), EmbeddedMariaDb.ROOT, TestDatabase.ROOT_PASSWORD, secret(home));
        return new TestServer(parts, database::kill);
    }

    private static TestServer mySql(Path home, MySqlServer server) {
        DatabaseParts parts = DatabaseParts.external(server.url(), server.user(), server.password(), secret(home));
        return new TestServer(parts, server::close);
    }

    private static Path secret(Path home) {
        return home.resolve("secret");
    }
}
