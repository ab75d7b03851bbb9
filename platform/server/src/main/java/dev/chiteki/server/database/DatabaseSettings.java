package dev.chiteki.server.database;

import dev.chiteki.server.database.embedded.EmbeddedSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database server is used, and how many connections of it.
 *
 * @param url of an external server, as {@code jdbc:mysql://host:port/}
 * @param user of an external server, who may make databases and accounts
 * @param maxConnections that the platform opens in all
 * @param patience how long a call waits for a connection before it is refused
 */
@ConfigurationProperties("chiteki.database")
record DatabaseSettings(
        @DefaultValue("embedded") Mode mode,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue Embedded embedded,
        @DefaultValue("100") int maxConnections,
        @DefaultValue("10s") Duration patience) {

    /** For the administrator and migrations, beside the control database and the tenants. */
    private static final int RESERVED = 4;

    DatabaseSettings {
        int least = ControlDatabase.MOST_CONNECTIONS + RESERVED + TenantPool.MOST_CONNECTIONS;
        if (maxConnections < least) {
            throw new IllegalArgumentException(
                    "chiteki.database.max-connections is " + maxConnections + ": give it at least " + least + ".");
        }
    }

    enum Mode {
        EMBEDDED,
        EXTERNAL
    }

    /**
     * @param port 0 for any free one, kept for the next start
     * @param binaries where the programs are unpacked; within the home if not set
     * @param options further ones for mariadbd
     */
    record Embedded(
            @DefaultValue("0") int port,
            @Nullable Path binaries,
            @DefaultValue List<String> options) {}

    /** How many connections the tenants share. */
    int tenantConnections() {
        return maxConnections - ControlDatabase.MOST_CONNECTIONS - RESERVED;
    }

    EmbeddedSettings embeddedIn(Path home, MasterSecret secret) {
        Path folder = home.resolve("mariadb");
        Path binaries = embedded.binaries() == null ? folder.resolve("binaries") : embedded.binaries();
        return new EmbeddedSettings(
                folder,
                binaries,
                embedded.port(),
                secret.passwordOf("root"),
                maxConnections + RESERVED,
                embedded.options());
    }

    DatabaseServer external() {
        return DatabaseServer.external(required("url", url), required("user", user), password == null ? "" : password);
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("chiteki.database." + name
                    + " is not set: an external database needs url, user and password of an administrator.");
        }
        return value;
    }
}
