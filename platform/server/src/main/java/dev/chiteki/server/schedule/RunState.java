package dev.chiteki.server.schedule;

import dev.chiteki.api.text.ConstantName;
import java.util.Arrays;
import java.util.Optional;

/** How a run of a job stands. */
public enum RunState {
    /** Asked for, or stopped with its node or version; it begins as soon as somebody can do it. */
    WAITING,
    RUNNING,
    /** The last attempt has failed; the next one is to come. */
    RETRYING,
    DONE,
    FAILED,
    /** It took longer than the job allows. */
    TIMED_OUT,
    /** Its times went by while nothing ran. */
    SKIPPED,
    /** It ended because job, plugin or region were switched off, or the clock was set, before it was done. */
    STOPPED;

    /** Its name in texts and addresses. */
    public String code() {
        return ConstantName.of(this);
    }

    /** Whether it has gone wrong. */
    public boolean isBad() {
        return this == FAILED || this == TIMED_OUT;
    }

    /** The state of that code. */
    public static Optional<RunState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
