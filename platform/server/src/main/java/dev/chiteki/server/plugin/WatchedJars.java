package dev.chiteki.server.plugin;

import dev.chiteki.server.plugin.bundle.JarGlobs;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Jars that somebody builds again and again; one that is being written is left alone until it is whole. */
final class WatchedJars {

    /** So long a file that stands still and is no whole archive may still be in the making. */
    private static final Duration MAKING = Duration.ofSeconds(5);

    private final Supplier<List<String>> globs;
    private final LongSupplier nanos;
    private final Map<Path, Look> looks = new HashMap<>();

    WatchedJars(Supplier<List<String>> globs, LongSupplier nanos) {
        this.globs = globs;
        this.nanos = nanos;
    }

    private record Look(long size, FileTime modified, long since, boolean taken) {

        boolean isOf(Look other) {
            return size == other.size && modified.equals(other.modified);
        }

        Look takenNow() {
            return new Look(size, modified, since, true);
        }
    }

    /**
     * The jars that are new or have changed since they were answered last, and have not changed since the last call; the
     * oldest first, so that of several versions the latest built comes last. One that stays no archive is answered too.
     */
    List<Path> settled() {
        Map<Path, Look> settled = new HashMap<>();
        List<Path> found = find();
        looks.keySet().retainAll(found);
        for (Path jar : found) {
            Look now = look(jar);
            Look before = looks.get(jar);
            if (now == null) {
                continue;
            }
            if (before == null || !before.isOf(now)) {
                looks.put(jar, now);
            } else if (!before.taken() && (isWhole(jar) || now.since() - before.since() > MAKING.toNanos())) {
                looks.put(jar, before.takenNow());
                settled.put(jar, now);
            }
        }
        return settled.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().modified()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Path> find() {
        try {
            return JarGlobs.find(globs.get());
        } catch (UncheckedIOException cleaned) {
            // A build removes and makes folders; the next call finds what is there then.
            return List.of();
        }
    }

    private @Nullable Look look(Path jar) {
        try {
            BasicFileAttributes file = Files.readAttributes(jar, BasicFileAttributes.class);
            return new Look(file.size(), file.lastModifiedTime(), nanos.getAsLong(), false);
        } catch (IOException gone) {
            return null;
        }
    }

    /** Reads it to its end, because a list of contents may be there before the contents. */
    private static boolean isWhole(Path jar) {
        try (ZipFile archive = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                archive.getInputStream(entry).transferTo(OutputStream.nullOutputStream());
            }
            return true;
        } catch (IOException | IllegalStateException notYet) {
            return false;
        }
    }
}
