package dev.chiteki.server.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When it is time again to look after what grows old in a database. Whoever works there anyhow makes the round, so that no
 * database is opened for it; other nodes make rounds of their own.
 */
public final class Rounds {

    private final Map<String, Instant> next = new ConcurrentHashMap<>();
    private final Duration pause;
    private final InstantSource clock;

    /** @param pause between two rounds at one place */
    public Rounds(Duration pause, InstantSource clock) {
        this.pause = pause;
        this.clock = clock;
    }

    /** Whether a round is due at the place; whoever is told so makes it. */
    public boolean isDue(String place) {
        Instant now = clock.instant();
        Instant due = next.putIfAbsent(place, now.plus(pause));
        return due == null || (!now.isBefore(due) && next.replace(place, due, now.plus(pause)));
    }

    /** The round has left work undone: the next one at the place is due at once. */
    public void repeat(String place) {
        next.remove(Objects.requireNonNull(place));
    }
}
