package dev.chiteki.server.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a run, which this node may make: whoever takes the run over from a node that seemed dead has a later
 * attempt, and the earlier one can end nothing any more.
 *
 * @param id of the run
 * @param failures of earlier attempts
 * @param deaths of nodes over earlier attempts
 * @param askedBy the account of the person who has asked for it, or null
 */
record RunClaim(
        String id,
        JobKey job,
        Instant scheduled,
        int attempt,
        int failures,
        int deaths,
        @Nullable String askedBy) {}
