package dev.chiteki.server.database.testing;

import dev.chiteki.server.database.embedded.EmbeddedMariaDb;
import java.nio.file.Path;

/** The running database server: MariaDB, or MySQL where {@code -Dchiteki.test.database=mysql} asks for it. */
record TestServer(int port, String user, String password, Runnable end) {

    private static final String PRODUCT = System.getProperty("chiteki.test.database", "mariadb");

    static TestServer start(Path home) {
        return switch (PRODUCT) {
            case "mariadb" -> mariaDb(home);
            case "mysql" -> mySql(home);
            default ->
                throw new IllegalArgumentException(
                        "chiteki.test.database is \"" + PRODUCT + "\": choose mariadb or mysql.");
        };
    }

    private static TestServer mariaDb(Path home) {
        EmbeddedMariaDb database = EmbeddedMariaDb.open(TestDatabase.settings(home.resolve("mariadb")));
        return new TestServer(database.port(), EmbeddedMariaDb.ROOT, TestDatabase.ROOT_PASSWORD, database::kill);
    }

    private static TestServer mySql(Path home) {
        MySqlProcess process = MySqlProcess.start(home.resolve("mysql"), TestDatabase.ROOT_PASSWORD);
        return new TestServer(process.port(), MySqlProcess.ADMIN, TestDatabase.ROOT_PASSWORD, process::kill);
    }
}
