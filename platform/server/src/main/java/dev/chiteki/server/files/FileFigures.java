package dev.chiteki.server.files;

import dev.chiteki.api.region.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much the stored files take. */
@Component
public final class FileFigures {

    private final Path root;

    FileFigures(@Value("${chiteki.home:.chiteki}") Path home) {
        this.root = home.resolve("files").toAbsolutePath();
    }

    /** How many bytes the contents of the tenant's files take on disk, those of unfinished uploads included. */
    public long bytes(TenantId tenant) {
        Path folder = root.resolve(tenant.value());
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        AtomicLong sum = new AtomicLong();
        try {
            Files.walkFileTree(folder, new Adding(sum));
            return sum.get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The files of " + tenant + " in " + folder + " cannot be read.", unreadable);
        }
    }

    private static final class Adding extends SimpleFileVisitor<Path> {

        private final AtomicLong sum;

        private Adding(AtomicLong sum) {
            this.sum = sum;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            sum.addAndGet(attributes.size());
            return FileVisitResult.CONTINUE;
        }

        /** An upload that ends meanwhile moves its file. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
            if (Files.exists(file)) {
                throw gone;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
