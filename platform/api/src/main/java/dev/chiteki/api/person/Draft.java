package dev.chiteki.api.person;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has typed into a form and not saved yet.
 *
 * @param fields what stood in each field that was changed, by its name, as text
 * @param at when it was last kept, in real time
 */
public record Draft(Map<String, String> fields, Instant at) {

    /** Copies the fields. */
    public Draft {
        fields = Map.copyOf(fields);
    }
}
