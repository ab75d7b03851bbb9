package dev.chiteki.testkit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** The bundles on the test's class path as files: jars as they are, class folders packed with the manifest in them. */
final class BundleJars {

    private BundleJars() {}

    /** Plugins and contracts on the class path, as jars; folders are packed into the given one. */
    static List<Path> fromClassPath(Path into) {
        List<Path> jars = new ArrayList<>();
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(BundleJars::isOfChiteki)
                .forEach(entry -> jars.add(Files.isDirectory(entry) ? pack(entry, into) : entry));
        return jars;
    }

    private static boolean isOfChiteki(Path entry) {
        Manifest manifest = manifest(entry);
        if (manifest == null) {
            return false;
        }
        var main = manifest.getMainAttributes();
        return main.getValue("Chiteki-Plugin") != null || main.getValue("Chiteki-Contract") != null;
    }

    private static String symbolicName(Path entry) {
        Manifest manifest = manifest(entry);
        return manifest == null ? "bundle" : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
    }

    private static @Nullable Manifest manifest(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                Path file = entry.resolve(JarFile.MANIFEST_NAME);
                if (!Files.exists(file)) {
                    return null;
                }
                try (InputStream in = Files.newInputStream(file)) {
                    return new Manifest(in);
                }
            }
            if (!Files.isRegularFile(entry)) {
                return null;
            }
            try (JarFile jar = new JarFile(entry.toFile())) {
                return jar.getManifest();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The manifest of " + entry + " cannot be read.", broken);
        }
    }

    private static Path pack(Path classes, Path into) {
        Path jar = into.resolve(symbolicName(classes) + ".jar");
        try (Stream<Path> files = Files.walk(classes);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(JarFile.MANIFEST_NAME));
            Files.copy(classes.resolve(JarFile.MANIFEST_NAME), out);
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                if (!name.equals(JarFile.MANIFEST_NAME)) {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(file, out);
                }
            }
            return jar;
        } catch (IOException broken) {
            throw new UncheckedIOException("The bundle of " + classes + " cannot be packed.", broken);
        }
    }
}
