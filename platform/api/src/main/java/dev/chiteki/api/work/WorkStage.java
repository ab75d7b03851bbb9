package dev.chiteki.api.work;

/** How far a piece of work has come. */
public enum WorkStage {
    /** Under way, or waiting for its turn. */
    RUNNING,
    /** Ended as it should. */
    DONE,
    /** Ended by a reason that the person is told. */
    FAILED,
    /** Stopped because somebody wanted it. */
    CANCELLED,
    /** Stopped with the server or the plugin that did it; it has to be begun again. */
    INTERRUPTED
}
