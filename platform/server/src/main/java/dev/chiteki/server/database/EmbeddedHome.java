package dev.chiteki.server.database;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.server.database.embedded.EmbeddedSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The home folder of an installation with the embedded database, for what is done while no server has it, or beside one. */
public final class EmbeddedHome {

    private final Path folder;
    private final String configuredSecret;
    private final DatabaseSettings settings;

    private EmbeddedHome(Path folder, String configuredSecret, DatabaseSettings settings) {
        this.folder = folder.toAbsolutePath().normalize();
        this.configuredSecret = configuredSecret;
        this.settings = settings;
    }

    /**
     * The home that the settings name.
     *
     * @throws ChitekiException {@code backup-external}, REFUSED, if they name a database of one's own
     */
    public static EmbeddedHome of(Environment environment) {
        DatabaseSettings settings = Binder.get(environment).bindOrCreate("chiteki.database", DatabaseSettings.class);
        if (settings.mode() != DatabaseSettings.Mode.EMBEDDED) {
            throw ChitekiException.refused(Reason.of("backup-external"));
        }
        return new EmbeddedHome(
                Path.of(environment.getProperty("chiteki.home", ".chiteki")),
                environment.getProperty("chiteki.secret", ""),
                settings);
    }

    /** The same installation in another folder. */
    public EmbeddedHome movedTo(Path other) {
        return new EmbeddedHome(other, configuredSecret, settings);
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** Where the master secret lies, unless it is configured. */
    public Path secretFile() {
        return folder.resolve("secret");
    }

    /** Whether the master secret is configured instead of kept in the home. */
    public boolean hasConfiguredSecret() {
        return !configuredSecret.isBlank();
    }

    /** Whether there is an installation in it. */
    public boolean isInhabited() {
        return Files.exists(folder.resolve("mariadb")) && (hasConfiguredSecret() || Files.exists(secretFile()));
    }

    /** How its database runs. */
    public EmbeddedSettings database() {
        MasterSecret secret = hasConfiguredSecret() ? MasterSecret.of(configuredSecret) : MasterSecret.in(secretFile());
        return settings.embeddedIn(folder, secret);
    }
}
