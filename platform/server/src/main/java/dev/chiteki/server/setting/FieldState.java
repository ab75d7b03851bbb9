package dev.chiteki.server.setting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a component stands in a region.
 *
 * @param value what holds, plainly; null for a secret and for what is empty
 * @param own whether the region has set it, so that it does not follow the default
 * @param changedBy who has set it, or null
 * @param problem the value that was set and is not accepted, so that the default holds, or null
 * @param declared what the region's file says, plainly, where that differs from what holds, or null
 */
public record FieldState(
        Field field,
        @Nullable Object value,
        boolean own,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        @Nullable Fallback problem,
        @Nullable Object declared) {}
