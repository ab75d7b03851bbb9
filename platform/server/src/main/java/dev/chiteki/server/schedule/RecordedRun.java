package dev.chiteki.server.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of a job as the history tells it; times are the business clock's.
 *
 * @param version of the plugin
 * @param scheduled the time for which it ran; for one that was skipped the latest that was passed over
 * @param attempt how often it was begun
 * @param node where, or null
 * @param began the last attempt, or null
 * @param done how many steps are done
 * @param total of how many, 0 where nobody knows
 * @param amount how many things it has dealt with; how many times were passed over
 * @param summary what was done or why it failed, in the reader's language, or null
 * @param askedBy the account of the person who has asked for it, or null
 */
public record RecordedRun(
        String id,
        String plugin,
        String job,
        String version,
        Instant scheduled,
        RunState state,
        int attempt,
        @Nullable String node,
        @Nullable Instant began,
        @Nullable Instant ended,
        long done,
        long total,
        long amount,
        @Nullable String summary,
        @Nullable String askedBy) {

    /** The job. */
    public JobKey key() {
        return new JobKey(plugin, job);
    }
}
