package dev.chiteki.server.plugin.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Version;
import org.springframework.util.FileSystemUtils;

/**
 * Copies of jars under development, each in a version of its own: what the jar says of its version, and the moment. So the
 * same version can come again with other contents, the latest is the newest, and all that goes by versions holds.
 */
public final class DevelopmentCopies {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT);

    private final Path folder;

    private DevelopmentCopies(Path folder) {
        this.folder = folder;
    }

    /** Those below the home. */
    public static DevelopmentCopies under(Path home) {
        return new DevelopmentCopies(home.resolve("development").toAbsolutePath());
    }

    /** Removes all: they live as long as a run. */
    public void clear() {
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    /**
     * Copies the jar.
     *
     * @throws Refused if it cannot be read
     */
    public Path take(Path original) {
        try (JarFile jar = new JarFile(original.toFile())) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw Refused.because(
                        "plugin-no-manifest", original.getFileName().toString());
            }
            String moment = MOMENT.format(LocalDateTime.now(ZoneOffset.UTC));
            mark(manifest.getMainAttributes(), moment);
            Path copy = Files.createDirectories(folder).resolve(moment + "-" + original.getFileName());
            write(jar, manifest, copy);
            return copy;
        } catch (IOException unreadable) {
            throw Refused.because(
                    unreadable, "plugin-unreadable", original.getFileName().toString(), unreadable.toString());
        }
    }

    /** Removes a copy. */
    public void remove(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException stuck) {
            throw new UncheckedIOException("The copy " + copy + " cannot be removed.", stuck);
        }
    }

    /** Whether the file is one of these copies. */
    public boolean holds(Path file) {
        return folder.equals(file.getParent());
    }

    /** What is no version is left as it is, to be refused by whoever reads the manifest. */
    private static void mark(Attributes manifest, String moment) {
        String said = manifest.getValue("Bundle-Version");
        if (said == null) {
            return;
        }
        try {
            Version version = Version.parseVersion(said);
            String qualifier = version.getQualifier().isEmpty() ? moment : version.getQualifier() + "-" + moment;
            manifest.putValue(
                    "Bundle-Version",
                    new Version(version.getMajor(), version.getMinor(), version.getMicro(), qualifier).toString());
        } catch (IllegalArgumentException malformed) {
            manifest.putValue("Bundle-Version", said);
        }
    }

    private static void write(JarFile jar, Manifest manifest, Path copy) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy), manifest)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    jar.getInputStream(entry).transferTo(out);
                    out.closeEntry();
                }
            }
        }
    }
}
