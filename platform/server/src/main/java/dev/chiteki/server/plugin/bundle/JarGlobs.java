package dev.chiteki.server.plugin.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the jars that patterns such as {@code plugins/*}{@code /target/chiteki-*.jar} mean. */
public final class JarGlobs {

    private static final Pattern NO_BUNDLE = Pattern.compile(".*-(sources|javadoc|tests|test-sources)\\.jar");

    private JarGlobs() {}

    /** The jars, each once, in the order of their paths; a pattern that finds nothing is no error. */
    public static List<Path> find(Collection<String> patterns) {
        TreeSet<Path> found = new TreeSet<>();
        for (String pattern : patterns) {
            List<Path> paths = List.of(Path.of(pattern.startsWith("/") ? "/" : ""));
            for (Path segment : Path.of(pattern)) {
                paths = step(paths, segment.toString());
            }
            paths.stream()
                    .filter(Files::isRegularFile)
                    .map(Path::toAbsolutePath)
                    .forEach(found::add);
        }
        return found.stream()
                .filter(path ->
                        !NO_BUNDLE.matcher(path.getFileName().toString()).matches())
                .toList();
    }

    private static List<Path> step(List<Path> folders, String segment) {
        List<Path> next = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder) || folder.toString().isEmpty()) {
                next.addAll(children(folder, segment));
            }
        }
        return next;
    }

    private static List<Path> children(Path folder, String segment) {
        if (segment.equals("..") || segment.equals(".")) {
            return List.of(folder.resolve(segment));
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, segment)) {
            List<Path> found = new ArrayList<>();
            children.forEach(found::add);
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Folder " + folder + " cannot be read; see chiteki.plugins.", unreadable);
        }
    }
}
