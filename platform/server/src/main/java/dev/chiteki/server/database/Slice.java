package dev.chiteki.server.database;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;

/** Which rows of many are wanted: so many from the given one on, counted from 0. */
public record Slice(int offset, int limit) {

    /** More rows than this are not read at once. */
    public static final int MOST = 200;

    /** @throws ChitekiException {@code slice}, INVALID, for an offset below 0 or a limit that is not between 1 and {@link #MOST} */
    public Slice {
        if (offset < 0) {
            throw ChitekiException.invalid(Reason.at("offset", "slice", offset, MOST));
        }
        if (limit < 1 || limit > MOST) {
            throw ChitekiException.invalid(Reason.at("limit", "slice", limit, MOST));
        }
    }
}
