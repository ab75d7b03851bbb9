package dev.chiteki.server.database.backup;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.EmbeddedHome;
import dev.chiteki.server.database.SearchFolder;
import dev.chiteki.server.database.embedded.DatabaseStartFailed;
import dev.chiteki.server.database.embedded.EmbeddedAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** Takes one suspended region back to what it was at a backup, while the others go on. */
public final class RegionRestore {

    private final EmbeddedHome home;

    /** @param home in which the region is */
    public RegionRestore(EmbeddedHome home) {
        this.home = home;
    }

    /**
     * Replaces the region's database. Its files stay, and those that only the backup has are added.
     *
     * @return the moment to which it was taken back
     * @throws ChitekiException {@code restore-region-unknown}, {@code restore-region-open}, {@code backup-unreadable}, {@code
     *     backup-damaged} or {@code restore-failed}, REFUSED
     */
    public Instant from(Path backup, TenantId region) throws InterruptedException {
        Manifest manifest = Restore.checked(backup);
        String database = "t_" + region.value().replace('-', '_');
        if (!manifest.databases().contains(database)) {
            throw ChitekiException.refused(Reason.of("restore-region-unknown", region));
        }
        try (EmbeddedAccess access = EmbeddedAccess.open(home.database());
                Connection root = access.connect()) {
            requireClosed(root, region);
            access.load(sql -> {
                sql.write(("DROP DATABASE IF EXISTS `" + database + "`;\n").getBytes(StandardCharsets.UTF_8));
                Dump.in(backup).writePart(database, sql);
            });
            prepareAnew(root, region);
            Contents.copy(
                    backup.resolve(Backup.FILES).resolve(region.value()),
                    home.folder().resolve(Backup.FILES).resolve(region.value()));
            // It knows of what the region has lost; the next search makes it anew.
            FileSystemUtils.deleteRecursively(SearchFolder.in(home.folder()).resolve(region.value()));
            return manifest.moment();
        } catch (IOException | SQLException | DatabaseStartFailed failure) {
            throw Backup.refused("restore-failed", failure, backup);
        }
    }

    private static void requireClosed(Connection root, TenantId region) throws SQLException {
        Optional<String> state = state(root, region);
        if (state.isEmpty()) {
            throw ChitekiException.refused(Reason.of("restore-region-unknown", region));
        }
        if (!state.get().equals("SUSPENDED")) {
            throw ChitekiException.refused(Reason.of("restore-region-open", region));
        }
    }

    private static Optional<String> state(Connection root, TenantId region) throws SQLException {
        try (PreparedStatement query = root.prepareStatement("SELECT state FROM chiteki.tenant WHERE id = ?")) {
            query.setString(1, region.value());
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static void prepareAnew(Connection root, TenantId region) throws SQLException {
        try (PreparedStatement update = root.prepareStatement(Restore.PREPARE_ANEW + " WHERE id = ?")) {
            update.setString(1, region.value());
            update.executeUpdate();
        }
    }
}
