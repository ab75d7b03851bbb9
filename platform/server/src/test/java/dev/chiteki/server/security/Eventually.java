package dev.chiteki.server.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;

/** Waits for what becomes true within the time that the design promises. */
final class Eventually {

    private static final Duration PROMISED = Duration.ofSeconds(5);

    private Eventually() {}

    /** Whether the value is seen before the promised time is over. */
    static <T> boolean equal(T expected, Supplier<T> actual) {
        Instant deadline = Instant.now().plus(PROMISED);
        boolean seen = Objects.equals(expected, actual.get());
        while (!seen && Instant.now().isBefore(deadline)) {
            seen = Objects.equals(expected, actual.get());
        }
        return seen;
    }
}
