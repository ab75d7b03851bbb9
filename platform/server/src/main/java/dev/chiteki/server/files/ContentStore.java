package dev.chiteki.server.files;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.files.FileId;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Contents of files on disk, a folder for each tenant: on stable storage before anybody hears of them. A content stays
 * where it has arrived until its record is committed, so that only there can be one that belongs to nobody.
 */
@Component
final class ContentStore {

    private static final Logger LOG = LoggerFactory.getLogger(ContentStore.class);
    private static final int CHUNK = 64 * 1024;
    private static final String ARRIVING = "arriving";
    private static final String UUIDS = "????????-????-????-????-????????????";

    private final Path root;
    private final DataSize limit;

    ContentStore(
            @Value("${chiteki.home:.chiteki}") Path home, @Value("${chiteki.files.max-size:20MB}") DataSize limit) {
        this.root = home.resolve("files").toAbsolutePath();
        this.limit = limit;
    }

    /**
     * Takes in the content of the file that is to have the id.
     *
     * @throws ChitekiException {@code file-size}, TOO_LARGE, or {@code file-empty}, INVALID
     */
    Arrived take(TenantId tenant, FileId id, FileName name, InputStream content) throws IOException {
        Path folder = Files.createDirectories(arriving(tenant));
        Path file = folder.resolve(id.toString());
        MessageDigest digest = Sha256.digest();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = copy(content, channel, digest, name);
            channel.force(true);
            force(folder);
            if (size == 0) {
                throw ChitekiException.invalid(Reason.at("file", "file-empty", name.value()));
            }
            return new Arrived(id, file, size, Sha256.of(digest));
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(file);
            throw refused;
        }
    }

    private long copy(InputStream content, FileChannel target, MessageDigest digest, FileName name) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            size += read;
            if (size > limit.toBytes()) {
                throw new ChitekiException(
                        Fault.TOO_LARGE, List.of(Reason.at("file", "file-size", name.value(), limit.toMegabytes())));
            }
            digest.update(chunk, 0, read);
            ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, read);
            while (buffer.hasRemaining()) {
                target.write(buffer);
            }
        }
        return size;
    }

    /** Gives the content of a committed record its lasting place; where that is done already nothing happens. */
    void keep(TenantId tenant, FileId id, String sha256) throws IOException {
        Path place = place(tenant, id, sha256);
        Path folder = Files.createDirectories(folder(tenant, sha256));
        try {
            Files.move(arriving(tenant).resolve(id.toString()), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException moved) {
            if (!Files.exists(place)) {
                throw moved;
            }
        }
        force(folder);
    }

    /** The content, checked against its hash while it is read. */
    InputStream open(TenantId tenant, FileId id, String sha256) throws IOException {
        Path place = place(tenant, id, sha256);
        return new VerifiedStream(open(place, arriving(tenant).resolve(id.toString())), sha256, place);
    }

    private static InputStream open(Path place, Path arriving) throws IOException {
        if (!Files.exists(place)) {
            try {
                return Files.newInputStream(arriving);
            } catch (NoSuchFileException moved) {
                LOG.debug("{} was given its lasting place just now, or is lost.", arriving, moved);
            }
        }
        return Files.newInputStream(place);
    }

    /** Forgets a content that has no record. */
    void drop(TenantId tenant, FileId id) throws IOException {
        Files.deleteIfExists(arriving(tenant).resolve(id.toString()));
    }

    /** The files whose contents arrived before the instant and have not been given their lasting place. */
    List<FileId> left(TenantId tenant, Instant before) throws IOException {
        Path folder = arriving(tenant);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<FileId> left = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, UUIDS)) {
            for (Path file : files) {
                if (arrivedBefore(file, before)) {
                    left.add(new FileId(UUID.fromString(file.getFileName().toString())));
                }
            }
        }
        return left;
    }

    private static boolean arrivedBefore(Path file, Instant instant) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (NoSuchFileException moved) {
            LOG.debug("{} has just been given its place.", file, moved);
            return false;
        }
    }

    private Path arriving(TenantId tenant) {
        return root.resolve(tenant.value()).resolve(ARRIVING);
    }

    private Path place(TenantId tenant, FileId id, String sha256) {
        return folder(tenant, sha256).resolve(sha256 + "-" + id);
    }

    private Path folder(TenantId tenant, String sha256) {
        return root.resolve(tenant.value()).resolve(sha256.substring(0, 2));
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** A content that was taken in but has no record yet. */
    record Arrived(FileId id, Path file, long size, String sha256) {}
}
