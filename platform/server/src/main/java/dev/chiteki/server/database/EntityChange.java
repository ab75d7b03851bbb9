package dev.chiteki.server.database;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of one entity, as flushed.
 *
 * @param pluginId whose entity it is
 * @param entity the entity's name
 * @param id its identifier as text
 * @param before the values before as texts by attribute, or null for an insert; for an update only what changed
 * @param after the values after, or null for a delete; for an update only what changed
 */
public record EntityChange(
        String pluginId,
        String entity,
        String id,
        @Nullable Map<String, @Nullable String> before,
        @Nullable Map<String, @Nullable String> after) {}
