package dev.chiteki.notes;

import dev.chiteki.api.setting.SettingsDeclaration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a region may set for its notes.
 *
 * @param notebook what the notebook is called
 * @param othersMayChange whether people change notes that others have written
 * @param longestText of a note, in characters
 */
record NotesSettings(
        @NotBlank @Size(max = 120) String notebook,
        boolean othersMayChange,
        @Min(100) @Max(NoteInput.BODY_LENGTH) int longestText) {

    static final SettingsDeclaration<NotesSettings> DECLARATION =
            SettingsDeclaration.of(new NotesSettings("共有ノート", true, NoteInput.BODY_LENGTH));
}
