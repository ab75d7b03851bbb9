package dev.chiteki.server.document.print;

import dev.chiteki.api.document.Documents;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prints a few documents at a time, so that no rush of them takes all of a node's memory and processors. */
@Component
public final class PressRoom implements DisposableBean {

    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 40;
    private static final int IDLE_SECONDS = 60;

    private final ThreadPoolExecutor presses;
    private final Duration limit;
    private final Press press = new Press();

    PressRoom(@Value("${chiteki.documents.limit:60s}") Duration limit) {
        this.limit = limit;
        this.presses = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                PressRoom::thread);
        presses.allowCoreThreadTimeOut(true);
    }

    /**
     * Prints it while the caller waits.
     *
     * @throws ChitekiException as of {@link Documents#pdf}
     * @throws IllegalArgumentException as of {@link Documents#pdf}
     */
    public byte[] print(PressOrder order) {
        int size = order.xhtml().length();
        if (size > Documents.MOST_CHARACTERS) {
            throw new ChitekiException(
                    Fault.TOO_LARGE, List.of(Reason.of("document-size", size, Documents.MOST_CHARACTERS)));
        }
        Future<byte[]> printed = submit(order);
        try {
            return printed.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            printed.cancel(true);
            throw unavailable("document-late", late);
        } catch (InterruptedException stopped) {
            printed.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable("document-late", stopped);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        }
    }

    @Override
    public void destroy() {
        presses.shutdownNow();
    }

    /** Nothing of the caller stays with the thread, a plugin's class loader least of all. */
    private static Thread thread(Runnable work) {
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name("press")
                .inheritInheritableThreadLocals(false)
                .unstarted(work);
        thread.setContextClassLoader(PressRoom.class.getClassLoader());
        return thread;
    }

    private Future<byte[]> submit(PressOrder order) {
        try {
            return presses.submit(() -> press.print(order));
        } catch (RejectedExecutionException full) {
            throw unavailable("document-busy", full);
        }
    }

    private ChitekiException unavailable(String code, Exception cause) {
        ChitekiException unavailable =
                new ChitekiException(Fault.UNAVAILABLE, List.of(Reason.of(code, limit.toSeconds())));
        unavailable.initCause(cause);
        return unavailable;
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            case null, default -> new IllegalStateException("The press failed.", cause);
        };
    }
}
