package dev.chiteki.server.registry;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value read once and again after each change; one that was being read while a change came is not kept. */
final class Cached<T> {

    private final Supplier<T> source;
    private final AtomicLong generation = new AtomicLong();
    private volatile @Nullable Held<T> held;

    private record Held<T>(T value, long generation) {}

    Cached(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        long now = generation.get();
        Held<T> known = held;
        if (known != null && known.generation() == now) {
            return known.value();
        }
        T value = source.get();
        held = new Held<>(value, now);
        return value;
    }

    void invalidate() {
        generation.incrementAndGet();
    }
}
