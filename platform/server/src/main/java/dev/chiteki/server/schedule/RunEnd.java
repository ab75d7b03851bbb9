package dev.chiteki.server.schedule;

import dev.chiteki.api.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param amount how many things it has dealt with
 * @param summary what was done, or why it failed, or null
 */
record RunEnd(RunState state, long amount, @Nullable Bilingual summary) {

    static RunEnd of(RunState state) {
        return new RunEnd(state, 0, null);
    }

    /** Whether the run is over with it. */
    boolean isFinal() {
        return state != RunState.RETRYING && state != RunState.WAITING;
    }

    /** Whether the attempt counts as one that failed. */
    boolean isFailure() {
        return state == RunState.RETRYING || state.isBad();
    }
}
