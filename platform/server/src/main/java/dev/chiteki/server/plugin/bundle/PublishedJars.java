package dev.chiteki.server.plugin.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jars that were published while the platform ran: copies in its home, so that nothing that becomes of the originals
 * does harm, and a restart finds them again.
 */
public final class PublishedJars {

    private static final int SHOWN_BYTES = 8;

    private final Path folder;

    private PublishedJars(Path folder) {
        this.folder = folder;
    }

    /** Those below the home. */
    public static PublishedJars under(Path home) {
        return new PublishedJars(home.resolve("plugins").toAbsolutePath());
    }

    /** All that are no copies of the configured ones, by their names. */
    public List<Path> besides(Collection<Path> configured) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> configured.stream().noneMatch(other -> areAlike(file, other)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Folder " + folder + " cannot be read.", unreadable);
        }
    }

    /**
     * Copies the jar and returns the copy, which is named by its content and so is there once however often it comes.
     *
     * @throws Refused if it cannot be read
     */
    public Path take(Path original) {
        try {
            Files.createDirectories(folder);
            Path coming = Files.createTempFile(folder, "coming-", ".part");
            try {
                Files.copy(original, coming, StandardCopyOption.REPLACE_EXISTING);
                return Files.move(coming, folder.resolve(nameOf(original, coming)), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(coming);
            }
        } catch (IOException unreadable) {
            throw Refused.because(unreadable, "plugin-unreadable", original.getFileName(), unreadable.toString());
        }
    }

    /** Removes a copy. */
    public void remove(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException stuck) {
            throw new UncheckedIOException("The published " + copy + " cannot be removed.", stuck);
        }
    }

    /** Whether the file is one of these copies. */
    public boolean holds(Path file) {
        return folder.equals(file.getParent());
    }

    /** Whether both can be read and are alike to the last byte. */
    static boolean areAlike(Path one, Path other) {
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String nameOf(Path original, Path copy) throws IOException {
        return HexFormat.of().formatHex(digest(copy), 0, SHOWN_BYTES) + "-" + original.getFileName();
    }

    private static byte[] digest(Path file) throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
