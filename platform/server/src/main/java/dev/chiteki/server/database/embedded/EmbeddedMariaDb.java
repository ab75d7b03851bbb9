package dev.chiteki.server.database.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server that the platform runs itself, on this machine's loopback address only. It is restarted when it
 * dies, and ends with the platform.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    /** The administrator. */
    public static final String ROOT = "root";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    /** A database that dies this often within {@link #SETTLED} of its start has a cause that restarting does not mend. */
    private static final int MOST_RESTARTS = 5;

    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final EmbeddedSettings settings;
    private final Binaries binaries;
    private final HomeLock lock;
    private final int port;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Thread watch;

    private volatile State state = State.STARTING;

    /** Guarded by this, as is {@link #closing}. */
    private @Nullable ServerProcess process;

    private boolean closing;

    /** How the database stands. */
    public enum State {
        /** For the first time, or again after an unexpected end. */
        STARTING,
        /** It has let its administrator in. */
        RUNNING,
        /** It has ended too often to be started again. */
        LOST
    }

    private EmbeddedMariaDb(EmbeddedSettings settings, Binaries binaries, HomeLock lock) {
        this.settings = settings;
        this.binaries = binaries;
        this.lock = lock;
        this.port = new Ports(settings).choose();
        this.watch = Thread.ofPlatform().name("mariadb-watch").daemon().unstarted(this::keepRunning);
    }

    /**
     * Starts the database, made at the first start, and waits until it answers.
     *
     * @throws DatabaseStartFailed if another server uses the home, or the database does not come up
     */
    public static EmbeddedMariaDb open(EmbeddedSettings settings) {
        HomeLock lock = HomeLock.take(settings.folder());
        try {
            Binaries binaries = Binaries.in(settings.binaries());
            Leftovers.stop(settings.data());
            new DataFolder(settings, binaries).prepare();
            EmbeddedMariaDb database = new EmbeddedMariaDb(settings, binaries, lock);
            database.watch.start();
            database.ready.join();
            return database;
        } catch (CompletionException failure) {
            lock.close();
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        } catch (RuntimeException | Error failure) {
            lock.close();
            throw failure;
        }
    }

    /** On which port of 127.0.0.1 it listens; the same for the life of this object. */
    public int port() {
        return port;
    }

    /** How it stands at this moment. */
    public State state() {
        return state;
    }

    /** Where the database itself writes what happens to it. */
    public Path log() {
        return settings.log();
    }

    /** The process that runs now. */
    public long pid() {
        ServerProcess now = current();
        if (now == null) {
            throw new IllegalStateException("The database of " + settings.folder() + " is not running.");
        }
        return now.pid();
    }

    /** Ends the process in order and frees the home. To be called after all pools are closed. */
    @Override
    public void close() {
        end(ServerProcess::stop);
    }

    /** Ends the process at once, for those who throw its data away. */
    public void kill() {
        end(ServerProcess::kill);
    }

    private void end(Consumer<ServerProcess> way) {
        ServerProcess last;
        synchronized (this) {
            closing = true;
            last = process;
        }
        if (last != null) {
            way.accept(last);
        }
        try {
            watch.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        lock.close();
    }

    private synchronized @Nullable ServerProcess current() {
        return process;
    }

    /** The life of the watching thread: it starts the process, since the process ends with the thread that started it. */
    private void keepRunning() {
        for (int restarts = 0; restarts <= MOST_RESTARTS; restarts++) {
            long began = System.nanoTime();
            if (!runOnce()) {
                return;
            }
            LOG.error("The database ended unexpectedly and is restarted.");
            if (System.nanoTime() - began > SETTLED.toNanos()) {
                restarts = 0;
            }
        }
        state = State.LOST;
        LOG.error(
                "The database died again after {} restarts and stays down, so nothing can be read or written. Look for"
                        + " the cause in {} (a full disk, too little memory, damaged data), mend it, then restart the"
                        + " server. It said last:\n{}",
                MOST_RESTARTS,
                settings.log(),
                DatabaseStartFailed.tail(settings.log()));
    }

    /** One run until its end; answers whether there should be another. */
    private boolean runOnce() {
        try {
            ServerProcess started = begin();
            if (started != null) {
                started.awaitReady();
                state = State.RUNNING;
                LOG.info("The database runs as process {} on port {}.", started.pid(), port);
                ready.complete(null);
                started.awaitExit();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            ready.completeExceptionally(new DatabaseStartFailed("Interrupted while starting the database", stopped));
            return false;
        } catch (RuntimeException failure) {
            if (ready.completeExceptionally(failure)) {
                return false;
            }
            if (!isClosing()) {
                LOG.error("The database could not be restarted.", failure);
            }
        } finally {
            state = State.STARTING;
        }
        return !isClosing();
    }

    private synchronized @Nullable ServerProcess begin() {
        if (closing) {
            return null;
        }
        process = ServerProcess.start(binaries, settings, port);
        return process;
    }

    private synchronized boolean isClosing() {
        return closing;
    }
}
