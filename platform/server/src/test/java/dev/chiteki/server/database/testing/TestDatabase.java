package dev.chiteki.server.database.testing;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.database.DatabaseParts;
import dev.chiteki.server.database.Schema;
import dev.chiteki.server.database.TenantDatabases;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.embedded.EmbeddedSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/** The one database of this test JVM, started at first use and gone with the JVM. */
public final class TestDatabase {

    static final String ROOT_PASSWORD = "only-for-tests";
    private static final int MOST_CONNECTIONS = 100;

    /** Tests throw the data away, so nothing needs to reach the disk. */
    private static final List<String> HASTE =
            List.of("--debug-no-sync", "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=OFF");

    private static final AtomicInteger TENANTS = new AtomicInteger();

    private TestDatabase() {}

    /** The module's parts over the running database. */
    public static DatabaseParts parts() {
        return Running.PARTS;
    }

    /** The control database, migrated. */
    public static ControlDatabase control() {
        return parts().controlDatabase();
    }

    /** The tenants' databases. */
    public static TenantDatabases tenants() {
        return parts().tenantDatabases();
    }

    /** Transactions on the bound tenant's database. */
    public static TenantTransactions transactions() {
        return parts().tenantTransactions();
    }

    /** An id that no other test of this JVM uses; nothing is made for it. */
    public static TenantId freshId() {
        return new TenantId("test-" + TENANTS.incrementAndGet());
    }

    /** A new tenant with database and accounts, but no tables. */
    public static TenantId freshTenant() {
        TenantId tenant = freshId();
        tenants().create(tenant);
        return tenant;
    }

    /** A new tenant with database, accounts and the platform's own tables. */
    public static TenantId freshRegion() {
        TenantId region = freshTenant();
        parts().migrations().migrate(region, Schema.core());
        return region;
    }

    /** How an embedded database is set up for tests in a folder of their own; the programs are unpacked once for all. */
    public static EmbeddedSettings settings(Path folder) {
        Path binaries = Path.of("target", "mariadb").toAbsolutePath();
        return new EmbeddedSettings(folder, binaries, 0, ROOT_PASSWORD, MOST_CONNECTIONS, HASTE);
    }

    private static final class Running {

        private static final DatabaseParts PARTS = start();

        private static DatabaseParts start() {
            try {
                Path home = Files.createTempDirectory("chiteki-test");
                TestServer server = TestServer.start(home);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, home)));
                return server.parts();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void end(TestServer server, Path home) {
            try {
                server.parts().close();
                server.end().run();
                FileSystemUtils.deleteRecursively(home);
            } catch (IOException failure) {
                throw new UncheckedIOException("Could not delete " + home, failure);
            }
        }
    }
}
