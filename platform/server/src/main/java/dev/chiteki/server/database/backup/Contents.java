package dev.chiteki.server.database.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** Copies the contents of files while a server goes on taking others in. */
final class Contents {

    private static final String ARRIVING = "arriving";

    private Contents() {}

    /**
     * Copies the contents of all regions. Those that are arriving come first: one that is given its lasting place meanwhile
     * is then found there.
     *
     * @return how many there are in the copy
     */
    static long copyAll(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return 0;
        }
        for (Path region : folders(from)) {
            copy(region, to.resolve(region.getFileName()));
        }
        return count(to);
    }

    /** Copies those of one region; what is there already stays, since a content never changes. */
    static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from.resolve(ARRIVING))) {
            copyTree(from.resolve(ARRIVING), to.resolve(ARRIVING));
        }
        if (Files.isDirectory(from)) {
            copyTree(from, to);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                try {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                } catch (FileAlreadyExistsException | NoSuchFileException copiedOrMoved) {
                    return FileVisitResult.CONTINUE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static long count(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
