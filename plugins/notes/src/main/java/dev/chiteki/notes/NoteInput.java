package dev.chiteki.notes;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes.
 *
 * @param title 1 to 120 characters
 * @param body at most 4,000 characters, or fewer where the region has set so; may be missing
 * @param expense what was spent for it; may be missing, and is booked once, with the note
 */
public record NoteInput(
        String title, String body, @Nullable @Valid ExpenseInput expense) {

    static final int TITLE_LENGTH = 120;
    static final int BODY_LENGTH = 4000;

    /** Takes a missing text as an empty one. */
    public NoteInput(@Nullable String title, @Nullable String body, @Nullable ExpenseInput expense) {
        this.title = Objects.requireNonNullElse(title, "");
        this.body = Objects.requireNonNullElse(body, "");
        this.expense = expense;
    }

    /** A note for which nothing was spent. */
    NoteInput(@Nullable String title, @Nullable String body) {
        this(title, body, null);
    }

    /**
     * @param longestText how long the text may be, in characters
     * @throws ChitekiException INVALID, with a reason for each field at fault
     */
    void check(int longestText) {
        List<Reason> reasons = new ArrayList<>();
        if (title.isBlank()) {
            reasons.add(Reason.at("title", "notes.title-missing"));
        }
        if (title.length() > TITLE_LENGTH) {
            reasons.add(Reason.at("title", "notes.title-long", title.length(), TITLE_LENGTH));
        }
        if (body.length() > longestText) {
            reasons.add(Reason.at("body", "notes.body-long", body.length(), longestText));
        }
        if (!reasons.isEmpty()) {
            throw ChitekiException.invalid(reasons.toArray(Reason[]::new));
        }
    }
}
