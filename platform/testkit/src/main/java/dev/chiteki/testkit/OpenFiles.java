package dev.chiteki.testkit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that this process has open, as far as the machine tells: Linux does. */
final class OpenFiles {

    private static final Path HANDLES = Path.of("/proc/self/fd");

    private OpenFiles() {}

    /** Those in the folder; none where nobody can tell. */
    static List<Path> below(Path folder) {
        List<Path> open = new ArrayList<>();
        if (!Files.isDirectory(HANDLES)) {
            return open;
        }
        try (DirectoryStream<Path> handles = Files.newDirectoryStream(HANDLES)) {
            for (Path handle : handles) {
                Path file = target(handle);
                if (file.startsWith(folder)) {
                    open.add(file);
                }
            }
        } catch (IOException untold) {
            return List.of();
        }
        return open;
    }

    /** One that is closed meanwhile leads nowhere. */
    private static Path target(Path handle) {
        try {
            return Files.readSymbolicLink(handle);
        } catch (IOException closed) {
            return handle;
        }
    }
}
