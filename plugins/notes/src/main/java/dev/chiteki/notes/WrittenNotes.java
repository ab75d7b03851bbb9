package dev.chiteki.notes;

import java.util.List;

/**
 * The newest notes.
 *
 * @param notes newest first, at most as many as were asked for
 * @param count how many there are in all
 */
public record WrittenNotes(List<WrittenNote> notes, long count) {

    /** Copies the list. */
    public WrittenNotes {
        notes = List.copyOf(notes);
    }
}
