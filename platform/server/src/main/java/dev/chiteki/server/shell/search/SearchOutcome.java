package dev.chiteki.server.shell.search;

import java.util.List;

/** How a plugin's search went. */
sealed interface SearchOutcome {

    /** What it found. */
    record Found(List<Finding> findings) implements SearchOutcome {}

    /** It did not answer in time. */
    record Late() implements SearchOutcome {}

    /** It threw. */
    record Failed(Throwable cause) implements SearchOutcome {}
}
