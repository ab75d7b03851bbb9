package dev.chiteki.server.plugin.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The framework's cache: a folder for one start of one process, named by it, so that no two ever share one. */
record CacheFolder(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(CacheFolder.class);

    /** Makes a new one, and removes those of processes that are gone. */
    static CacheFolder under(Path home) {
        try {
            Path parent = Files.createDirectories(home.resolve("felix"));
            children(parent).stream().filter(CacheFolder::isOrphan).forEach(orphan -> new CacheFolder(orphan).remove());
            String prefix = ProcessHandle.current().pid() + "-";
            return new CacheFolder(Files.createTempDirectory(parent, prefix).toAbsolutePath());
        } catch (IOException failed) {
            throw new UncheckedIOException("No folder for bundles can be made below " + home + ".", failed);
        }
    }

    /** Removes it; what cannot be removed is left to the next start. */
    void remove() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.warn("The bundle cache {} could not be removed; the next start will try again.", path, left);
        }
    }

    private static boolean isOrphan(Path folder) {
        String process = folder.getFileName().toString().split("-")[0];
        return process.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
