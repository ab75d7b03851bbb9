package dev.chiteki.api.job;

/** How the work of a job and the record that it is done belong together. */
public enum JobKind {
    /** One transaction for both: the effect is there exactly once for each time, whatever dies. */
    ATOMIC,
    /** The work makes its own transactions: after a crash it begins again, and what it had committed is there. */
    STEPWISE
}
