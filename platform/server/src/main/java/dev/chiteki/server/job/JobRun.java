package dev.chiteki.server.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job went, or goes.
 *
 * @param place the region's id or the plugin's id and version; empty for all
 * @param took how long, or null while it runs
 * @param amount how many it has dealt with
 * @param reason why it failed, or null
 */
public record JobRun(
        Job job,
        String place,
        Instant began,
        @Nullable Duration took,
        long amount,
        @Nullable String reason) {

    /** How it stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** How it stands. */
    public State state() {
        return took == null ? State.RUNNING : reason == null ? State.DONE : State.FAILED;
    }
}
