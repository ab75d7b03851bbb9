package dev.chiteki.notes;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A note written anew.
 *
 * @param version of the note from which the caller set out
 */
public record NoteChange(
        @Nullable String title,
        @Nullable String body,
        @NotNull Long version) {

    NoteInput input() {
        return new NoteInput(title, body);
    }
}
