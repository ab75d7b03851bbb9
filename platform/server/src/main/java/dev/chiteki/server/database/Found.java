package dev.chiteki.server.database;

import java.util.List;

/**
 * A slice of what was looked for.
 *
 * @param all how many rows there are in all
 */
public record Found<T>(List<T> rows, long all) {

    /** Copies the list. */
    public Found {
        rows = List.copyOf(rows);
    }
}
