package dev.chiteki.server.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The run of a job that is not over.
 *
 * @param began when its last attempt began, or null if none has
 */
record ActiveRun(RunClaim last, RunState state, @Nullable Instant began) {

    boolean isAskedFor() {
        return last.askedBy() != null;
    }
}
