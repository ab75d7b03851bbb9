package dev.chiteki.server.security;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers standings for a moment, so that a page of many questions costs one look-up. A change on this node shows at
 * once, a change made on another one within {@link #LIFE}.
 */
final class CachedStandings implements Standings {

    static final Duration LIFE = Duration.ofSeconds(3);
    private static final int MOST = 10_000;

    private final Standings source;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    CachedStandings(Standings source) {
        this.source = source;
    }

    @Override
    public Optional<Standing> find(String accountName) {
        if (entries.size() >= MOST) {
            entries.values().removeIf(Entry::isOver);
        }
        // Read within compute: forget() then waits for a look-up that began before the change, and drops it.
        return entries.compute(accountName, this::fresh).standing();
    }

    void forget(String accountName) {
        entries.remove(accountName);
    }

    private Entry fresh(String accountName, @Nullable Entry known) {
        return known == null || known.isOver() ? new Entry(source.find(accountName), System.nanoTime()) : known;
    }

    private record Entry(Optional<Standing> standing, long readAt) {

        boolean isOver() {
            return System.nanoTime() - readAt > LIFE.toNanos();
        }
    }
}
