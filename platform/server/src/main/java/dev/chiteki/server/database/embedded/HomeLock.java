package dev.chiteki.server.database.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second server away from a home. The operating system frees it when its holder dies, however it dies. */
final class HomeLock implements AutoCloseable {

    /** Of this JVM: opening a locked file a second time and closing it would free the lock on most systems. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private HomeLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static HomeLock take(Path folder) {
        if (!HELD.add(folder)) {
            throw taken(folder, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new HomeLock(folder, locked(folder));
        } catch (IOException failure) {
            HELD.remove(folder);
            throw new DatabaseStartFailed("Could not lock " + folder + ": check the rights on the folder.", failure);
        } catch (RuntimeException refused) {
            HELD.remove(folder);
            throw refused;
        }
    }

    @Override
    public void close() {
        try (channel) {
            HELD.remove(folder);
        } catch (IOException failure) {
            throw new DatabaseStartFailed("Could not free the lock on the home", failure);
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw taken(folder, Files.readString(file).strip());
        }
        write(channel, Long.toString(ProcessHandle.current().pid()));
        return channel;
    }

    private static DatabaseStartFailed taken(Path folder, String process) {
        return new DatabaseStartFailed("Another server, process " + process + ", uses " + folder
                + ". Stop it first, or give this one a home of its own by chiteki.home.");
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
    }
}
