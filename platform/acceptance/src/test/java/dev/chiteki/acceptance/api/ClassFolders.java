package dev.chiteki.acceptance.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class files of built modules. */
final class ClassFolders {

    private static final Path ROOT = Path.of("../..");

    private ClassFolders() {}

    /** All classes of the folders, which are named from the repository's root. */
    static List<ClassModel> read(List<String> folders) {
        return folders.stream().flatMap(ClassFolders::read).toList();
    }

    private static Stream<ClassModel> read(String folder) {
        Path path = ROOT.resolve(folder);
        if (!Files.isDirectory(path)) {
            throw new IllegalStateException(path.toAbsolutePath().normalize()
                    + " is missing: this test looks at what all modules have compiled, so run ./mvnw verify.");
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files
                    .filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.getFileName().toString().contains("-info"))
                    .map(ClassFolders::parse)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
