package dev.chiteki.server.database.backup;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.server.database.EmbeddedHome;
import dev.chiteki.server.database.Sha256;
import dev.chiteki.server.database.embedded.DatabaseStartFailed;
import dev.chiteki.server.database.embedded.EmbeddedAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Makes an installation of a backup, in an empty home. Accounts of the database are not in a backup: the next start makes
 * them anew, with the passwords that follow from the master secret and the rights that they should have.
 */
public final class Restore {

    /** Has the next start go through all that a region should have, accounts and rights included. */
    static final String PREPARE_ANEW = "UPDATE chiteki.tenant SET fingerprint = NULL";

    private final EmbeddedHome home;

    /** @param home which is to be made */
    public Restore(EmbeddedHome home) {
        this.home = home;
    }

    /** What was restored, and that as many contents of files were compared with their records. */
    public record Restored(Path home, Instant moment, int regions, long files) {}

    /**
     * Restores the whole; the home appears once it is whole.
     *
     * @throws ChitekiException {@code restore-home-taken}, {@code restore-secret-missing}, {@code backup-unreadable}, {@code
     *     backup-damaged}, {@code restore-content-lost} or {@code restore-failed}, REFUSED
     */
    public Restored from(Path backup) throws InterruptedException {
        Manifest manifest = checked(backup);
        Path draft = home.folder().resolveSibling(home.folder().getFileName() + ".restoring");
        try {
            if (Files.exists(home.folder()) && !Backup.names(home.folder()).isEmpty()) {
                throw ChitekiException.refused(Reason.of("restore-home-taken", home.folder()));
            }
            if (Files.exists(draft)) {
                throw ChitekiException.refused(Reason.of("restore-home-taken", draft));
            }
            if (!manifest.secret() && !home.hasConfiguredSecret()) {
                throw ChitekiException.refused(Reason.of("restore-secret-missing"));
            }
            long files = restoreTo(draft, backup);
            Files.deleteIfExists(home.folder());
            Files.move(draft, home.folder(), StandardCopyOption.ATOMIC_MOVE);
            return new Restored(home.folder(), manifest.moment(), manifest.regions(), files);
        } catch (IOException | SQLException | DatabaseStartFailed failure) {
            throw Backup.refused("restore-failed", failure, draft);
        }
    }

    private long restoreTo(Path draft, Path backup) throws IOException, SQLException, InterruptedException {
        Files.createDirectories(draft);
        EmbeddedHome place = home.movedTo(draft);
        if (!home.hasConfiguredSecret()) {
            Files.copy(backup.resolve("secret"), place.secretFile(), StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (String name : Backup.SMALL) {
            if (Files.exists(backup.resolve(name))) {
                Files.copy(backup.resolve(name), draft.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Contents.copyAll(backup.resolve(Backup.FILES), draft.resolve(Backup.FILES));
        try (EmbeddedAccess database = EmbeddedAccess.open(place.database())) {
            database.load(Dump.in(backup)::writeTo);
            try (Connection root = database.connect();
                    var statement = root.createStatement()) {
                statement.executeUpdate(PREPARE_ANEW);
                return new FileCheck(draft.resolve(Backup.FILES)).countWhole(root);
            }
        }
    }

    static Manifest checked(Path backup) {
        Manifest manifest = Manifest.read(backup);
        Path sql = backup.resolve(Backup.SQL);
        try {
            if (!Sha256.of(sql).equals(manifest.sha256())) {
                throw ChitekiException.refused(Reason.of("backup-damaged", sql));
            }
            return manifest;
        } catch (IOException unreadable) {
            throw Backup.refused("restore-failed", unreadable, sql);
        }
    }
}
