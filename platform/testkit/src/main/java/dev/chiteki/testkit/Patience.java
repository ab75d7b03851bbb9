package dev.chiteki.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How long somebody waits for what comes by itself. */
record Patience(Duration longest) {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(20);

    static Patience within(Duration longest) {
        return new Patience(longest);
    }

    /** @throws AssertionError naming what did not come within a minute */
    static void await(String what, BooleanSupplier condition) {
        if (!within(MINUTE).until(condition)) {
            throw new AssertionError("It did not become so within " + MINUTE + ": " + what);
        }
    }

    /** Waits; tells whether it came. */
    boolean until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + longest.toNanos();
        boolean met = condition.getAsBoolean();
        while (!met && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            met = condition.getAsBoolean();
        }
        return met;
    }
}
