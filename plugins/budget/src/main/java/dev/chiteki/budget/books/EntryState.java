package dev.chiteki.budget.books;

import dev.chiteki.api.text.ConstantName;
import java.util.Locale;

/** What became of a document, as its readers tell documents apart. */
public enum EntryState {
    /** A part of it may still be taken up by a later document. */
    OPEN,
    /** Later documents have taken all of it up, or none ever follows its kind. */
    DONE,
    /** It was undone by a reversal. */
    REVERSED;

    /** How addresses and files name it. */
    public String code() {
        return ConstantName.of(this);
    }

    /** The state of that code. @throws IllegalArgumentException if there is none */
    static EntryState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
