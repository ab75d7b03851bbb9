package dev.chiteki.server.database.backup;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Properties;

/**
 * What a backup says of itself.
 *
 * @param moment everything that was acknowledged before it is in the backup
 * @param version of the platform that made it
 * @param databases in it: the control database and those of the regions
 * @param sha256 of the compressed SQL
 * @param secret whether the master secret is in it; else it was configured, and whoever restores configures it
 */
record Manifest(Instant moment, String version, List<String> databases, String sha256, boolean secret) {

    private static final String FORMAT = "1";

    /** @throws ChitekiException {@code backup-unreadable}, REFUSED, if the folder holds no finished backup */
    static Manifest read(Path folder) {
        Properties values = new Properties();
        try (var reader = Files.newBufferedReader(file(folder))) {
            values.load(reader);
            if (!FORMAT.equals(values.getProperty("format"))) {
                throw unreadable(folder);
            }
            return new Manifest(
                    Instant.parse(required(values, "moment", folder)),
                    required(values, "version", folder),
                    List.of(required(values, "databases", folder).split(" ")),
                    required(values, "sha256", folder),
                    Boolean.parseBoolean(required(values, "secret", folder)));
        } catch (IOException | DateTimeParseException broken) {
            ChitekiException refused = unreadable(folder);
            refused.initCause(broken);
            throw refused;
        }
    }

    void write(Path folder) throws IOException {
        Properties values = new Properties();
        values.setProperty("format", FORMAT);
        values.setProperty("moment", moment.toString());
        values.setProperty("version", version);
        values.setProperty("databases", String.join(" ", databases));
        values.setProperty("sha256", sha256);
        values.setProperty("secret", Boolean.toString(secret));
        try (Writer writer = Files.newBufferedWriter(file(folder))) {
            values.store(writer, null);
        }
    }

    /** How many regions are in it. */
    int regions() {
        return databases.size() - 1;
    }

    private static Path file(Path folder) {
        return folder.resolve("backup.properties");
    }

    private static String required(Properties values, String key, Path folder) {
        String value = values.getProperty(key);
        if (value == null) {
            throw unreadable(folder);
        }
        return value;
    }

    private static ChitekiException unreadable(Path folder) {
        return ChitekiException.refused(Reason.of("backup-unreadable", folder));
    }
}
