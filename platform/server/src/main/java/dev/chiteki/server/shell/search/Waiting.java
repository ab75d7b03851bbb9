package dev.chiteki.server.shell.search;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for an answer on a thread of their own and can give up. Once it is over it holds nothing more of what
 * was waited for, so that a page that keeps it keeps no plugin.
 */
final class Waiting implements Runnable {

    private volatile @Nullable Thread thread;

    private Waiting() {}

    /** Waits; the answer is told unless it was given up before. */
    static <T> Waiting start(String name, Supplier<T> answer, Consumer<T> told) {
        Waiting waiting = new Waiting();
        Thread thread = Thread.ofVirtual()
                .name(name)
                .inheritInheritableThreadLocals(false)
                .unstarted(() -> waiting.await(answer, told));
        waiting.thread = thread;
        thread.start();
        return waiting;
    }

    /** Gives up. */
    @Override
    public void run() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    private <T> void await(Supplier<T> answer, Consumer<T> told) {
        try {
            T got = answer.get();
            if (thread != null) {
                told.accept(got);
            }
        } catch (IllegalStateException interrupted) {
            if (thread != null) {
                throw interrupted;
            }
        } finally {
            thread = null;
        }
    }
}
