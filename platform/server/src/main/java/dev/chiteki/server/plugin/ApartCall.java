package dev.chiteki.server.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls a plugin's code on a thread of its own: nobody is signed in there, no transaction runs, and one that never
 * returns holds up nobody else.
 */
public final class ApartCall {

    private ApartCall() {}

    /**
     * Calls it and waits.
     *
     * @param loader the plugin's, for what looks classes up by the thread
     * @throws ExecutionException with what the work threw, errors included
     * @throws TimeoutException after the limit; the thread is interrupted and left
     */
    public static <T> T call(String name, ClassLoader loader, Duration limit, Callable<T> work)
            throws ExecutionException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name(name)
                .inheritInheritableThreadLocals(false)
                .unstarted(task);
        thread.setContextClassLoader(loader);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw late;
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waits for " + name + " any longer.", interrupted);
        }
    }
}
