package dev.chiteki.server.rest;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a writing call, kept so that the call can be run again: small ones in memory, others in a file. */
final class CallBody implements AutoCloseable {

    private static final int IN_MEMORY = 1024 * 1024;
    private static final int CHUNK = 16 * 1024;

    private final byte[] memory;
    private final @Nullable Path file;

    private CallBody(byte[] memory, @Nullable Path file) {
        this.memory = memory;
        this.file = file;
    }

    /** @throws ChitekiException {@code body-size}, TOO_LARGE, beyond that many bytes */
    static CallBody read(InputStream source, long limit) throws IOException {
        byte[] head = source.readNBytes((int) Math.min(IN_MEMORY, limit));
        int next = source.read();
        if (next < 0) {
            return new CallBody(head, null);
        }
        if (head.length == limit) {
            throw tooLarge(limit);
        }
        Path file = Files.createTempFile("chiteki-call-", ".body");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(head);
            out.write(next);
            copy(source, out, limit - head.length - 1, limit);
        } catch (IOException | ChitekiException unfinished) {
            Files.deleteIfExists(file);
            throw unfinished;
        }
        return new CallBody(new byte[0], file);
    }

    /** The body from its beginning. */
    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
    }

    /** The body if it is small enough to stand in memory, else nothing. */
    byte[] small() {
        return memory.clone();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private static void copy(InputStream source, OutputStream target, long left, long limit) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long remaining = left;
        for (int read = source.read(chunk); read >= 0; read = source.read(chunk)) {
            remaining -= read;
            if (remaining < 0) {
                throw tooLarge(limit);
            }
            target.write(chunk, 0, read);
        }
    }

    private static ChitekiException tooLarge(long limit) {
        return new ChitekiException(Fault.TOO_LARGE, List.of(Reason.of("body-size", limit)));
    }
}
