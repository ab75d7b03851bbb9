package dev.chiteki.notes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note as people see it.
 *
 * @param version changes with every edit
 * @param notebook the name of where it is kept
 * @param author the account's name
 * @param created by the business clock
 * @param changedBy the account of who wrote it anew last; null where nobody did
 * @param changedAt when, by the business clock
 */
public record WrittenNote(
        String id,
        long version,
        String notebook,
        String title,
        String body,
        String author,
        Instant created,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {}
