package dev.chiteki.server.database.embedded;

import java.nio.file.Path;
import java.util.List;

/**
 * How the embedded database is to run.
 *
 * @param folder of data, log and lock
 * @param binaries where the server's programs are unpacked, once for all homes that name the same folder
 * @param port to listen on, or 0 for the one of the last start or any free one
 * @param rootPassword of its administrator {@code root}
 * @param maxConnections which it accepts in all
 * @param extraOptions of mariadbd, after our own
 */
public record EmbeddedSettings(
        Path folder, Path binaries, int port, String rootPassword, int maxConnections, List<String> extraOptions) {

    /** Makes the paths absolute. */
    public EmbeddedSettings {
        folder = folder.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
        extraOptions = List.copyOf(extraOptions);
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("error.log");
    }

    @Override
    public String toString() {
        return "EmbeddedSettings[folder=" + folder + ", port=" + port + "]";
    }
}
