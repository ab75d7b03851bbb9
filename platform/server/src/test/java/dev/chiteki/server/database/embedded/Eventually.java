package dev.chiteki.server.database.embedded;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another process does, up to a deadline. */
public final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Eventually() {}

    /** Asks again until the answer is yes; an exception counts as no until the deadline. */
    public static void isTrue(String what, Callable<Boolean> question) throws Exception {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!isTrueNow(question, deadline)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + LONGEST + ": " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static boolean isTrueNow(Callable<Boolean> question, long deadline) throws Exception {
        try {
            return question.call();
        } catch (Exception failure) {
            if (System.nanoTime() > deadline) {
                throw failure;
            }
            return false;
        }
    }
}
