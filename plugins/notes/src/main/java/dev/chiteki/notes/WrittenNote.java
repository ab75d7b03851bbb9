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
 * @param expense what was spent for it; null where nothing was
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
        @Nullable Instant changedAt,
        @Nullable WrittenExpense expense) {

    /** The same note with what was spent for it. */
    WrittenNote spending(@Nullable WrittenExpense spent) {
        return new WrittenNote(id, version, notebook, title, body, author, created, changedBy, changedAt, spent);
    }
}
