package dev.chiteki.server.database;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of one entity, as flushed, or of many by one statement.
 *
 * @param pluginId whose entity it is
 * @param entity the entity's name, or {@code statement} for a change by a statement
 * @param id its identifier as text; empty for a statement
 * @param act what was done to it
 * @param before the values before as texts by attribute, or null for an insert and for a statement; for an update only
 *     what changed
 * @param after the values after, or null for a delete; for an update only what changed; for a statement its text, its
 *     parameters and how many rows it touched. Associations stand as the identifiers of what they point to.
 */
public record EntityChange(
        String pluginId,
        String entity,
        String id,
        Act act,
        @Nullable Map<String, @Nullable String> before,
        @Nullable Map<String, @Nullable String> after) {

    /** What happened to the entity. */
    public enum Act {
        INSERTED,
        UPDATED,
        DELETED,
        /** A bulk update or delete by a query: the entities themselves are not known. */
        EXECUTED
    }
}
