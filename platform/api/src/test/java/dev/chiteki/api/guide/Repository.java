package dev.chiteki.api.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources of the repository, read once. */
final class Repository {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");

    private final Path root;
    private final Map<String, String> javaTexts = new TreeMap<>();

    Repository(Path root) {
        this.root = root.toAbsolutePath().normalize();
        try {
            Files.walkFileTree(this.root, new Reader());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path root() {
        return root;
    }

    /** The texts of all Java files, by the names of their types. */
    Map<String, String> javaTexts() {
        return javaTexts;
    }

    boolean hasFile(Path path) {
        return Files.exists(root.resolve(path));
    }

    String text(Path path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The pages of a folder by their names. */
    Map<String, GuidePage> pages(String folder) {
        Map<String, GuidePage> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .forEach(file -> pages.put(file.getFileName().toString(), GuidePage.read(root, file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pages;
    }

    private final class Reader extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = file.getFileName().toString();
            if (name.endsWith(".java")) {
                javaTexts.merge(
                        name.substring(0, name.length() - ".java".length()), Files.readString(file), String::concat);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
