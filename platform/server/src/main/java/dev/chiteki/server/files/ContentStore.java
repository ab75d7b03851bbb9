package dev.chiteki.server.files;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.files.FileId;
import dev.chiteki.api.region.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Contents of files on disk, a folder for each tenant: on stable storage before anybody hears of them. */
@Component
final class ContentStore {

    private static final int CHUNK = 64 * 1024;
    private static final String ARRIVING = "arriving";

    private final Path root;
    private final DataSize limit;

    ContentStore(
            @Value("${chiteki.home:.chiteki}") Path home, @Value("${chiteki.files.max-size:20MB}") DataSize limit) {
        this.root = home.resolve("files").toAbsolutePath();
        this.limit = limit;
    }

    /**
     * Takes a content in under a name of its own.
     *
     * @throws ChitekiException {@code file-size}, TOO_LARGE, or {@code file-empty}, INVALID
     */
    Arrived take(TenantId tenant, FileName name, InputStream content) throws IOException {
        Path folder = Files.createDirectories(root.resolve(tenant.value()).resolve(ARRIVING));
        Path file = folder.resolve(UUID.randomUUID().toString());
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = copy(content, channel, digest, name);
            channel.force(true);
            if (size == 0) {
                throw ChitekiException.invalid(Reason.at("file", "file-empty", name.value()));
            }
            return new Arrived(file, size, HexFormat.of().formatHex(digest.digest()));
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

    /** Gives an arrived content its lasting place. */
    void keep(TenantId tenant, FileId id, Arrived arrived) throws IOException {
        Path place = place(tenant, id, arrived.sha256());
        Files.createDirectories(place.getParent());
        Files.move(arrived.file(), place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** The content, checked against its hash while it is read. */
    InputStream open(TenantId tenant, FileId id, String sha256) throws IOException {
        Path place = place(tenant, id, sha256);
        return new VerifiedStream(Files.newInputStream(place), sha256(), sha256, place);
    }

    /** Forgets a content whose record never came to be. */
    void remove(TenantId tenant, FileId id, String sha256) throws IOException {
        Files.deleteIfExists(place(tenant, id, sha256));
    }

    private Path place(TenantId tenant, FileId id, String sha256) {
        return root.resolve(tenant.value()).resolve(sha256.substring(0, 2)).resolve(sha256 + "-" + id);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** A content that was taken in but has no place yet. */
    record Arrived(Path file, long size, String sha256) {

        /** Drops it. */
        void drop() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
