package dev.chiteki.server.database.backup;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.server.database.EmbeddedHome;
import dev.chiteki.server.database.Sha256;
import dev.chiteki.server.database.embedded.DatabaseStartFailed;
import dev.chiteki.server.database.embedded.EmbeddedAccess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes a backup of an installation, whether its server runs or not. The database comes first and files after it: files are
 * never changed or removed, so that each record in the database has its content in the copy.
 */
public final class Backup {

    static final String SQL = "database.sql.gz";
    static final String FILES = "files";

    /** Of the home, beside database and files. */
    static final List<String> SMALL = List.of("demo-accounts.txt");

    private static final int TRIES = 3;

    private final EmbeddedHome home;
    private final String version;

    /** @param version of this platform */
    public Backup(EmbeddedHome home, String version) {
        this.home = home;
        this.version = version;
    }

    /** What was backed up; everything that was acknowledged before the moment is in it. */
    public record Made(Path folder, Instant moment, int regions, long files) {}

    /**
     * Makes it in the folder, which appears there once it is whole.
     *
     * @throws ChitekiException {@code backup-nothing}, {@code backup-target-taken}, {@code backup-regions-changed} or {@code
     *     backup-failed}, REFUSED
     */
    public Made to(Path target) throws InterruptedException {
        Path folder = target.toAbsolutePath().normalize();
        if (!home.isInhabited()) {
            throw ChitekiException.refused(Reason.of("backup-nothing", home.folder()));
        }
        Path draft = folder.resolveSibling(folder.getFileName() + ".part");
        if (Files.exists(folder) || Files.exists(draft)) {
            throw ChitekiException.refused(Reason.of("backup-target-taken", Files.exists(folder) ? folder : draft));
        }
        try {
            Files.createDirectories(folder.getParent());
            Files.createDirectory(
                    draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Manifest manifest = dump(draft);
            long files = Contents.copyAll(home.folder().resolve(FILES), draft.resolve(FILES));
            for (String name : SMALL) {
                copy(home.folder().resolve(name), draft.resolve(name));
            }
            copy(home.secretFile(), draft.resolve("secret"));
            manifest.write(draft);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            return new Made(folder, manifest.moment(), manifest.regions(), files);
        } catch (IOException | SQLException | DatabaseStartFailed failure) {
            throw refused("backup-failed", failure, draft);
        }
    }

    static ChitekiException refused(String code, Exception failure, Path place) {
        ChitekiException refused =
                ChitekiException.refused(Reason.of(code, place, String.valueOf(failure.getMessage())));
        refused.initCause(failure);
        return refused;
    }

    /** Regions that come or go meanwhile would be in the registry but not in the dump, or the other way round. */
    private Manifest dump(Path draft) throws IOException, SQLException, InterruptedException {
        try (EmbeddedAccess database = EmbeddedAccess.open(home.database())) {
            for (int tried = 0; tried < TRIES; tried++) {
                List<String> databases = databases(database);
                Instant moment = Instant.now();
                String sha256 = dump(database, databases, draft.resolve(SQL));
                if (databases(database).equals(databases)) {
                    return new Manifest(moment, version, databases, sha256, !home.hasConfiguredSecret());
                }
            }
        }
        throw ChitekiException.refused(Reason.of("backup-regions-changed", TRIES));
    }

    private static String dump(EmbeddedAccess database, List<String> databases, Path file)
            throws IOException, InterruptedException {
        MessageDigest digest = Sha256.digest();
        try (OutputStream sql = new GZIPOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest))) {
            database.dump(databases, sql);
        }
        return Sha256.of(digest);
    }

    private static List<String> databases(EmbeddedAccess database) throws SQLException {
        List<String> found = new ArrayList<>(List.of("chiteki"));
        try (Connection root = database.connect();
                var statement = root.createStatement();
                var rows = statement.executeQuery("SHOW DATABASES LIKE 't\\_%'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** The names of what a folder holds. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
