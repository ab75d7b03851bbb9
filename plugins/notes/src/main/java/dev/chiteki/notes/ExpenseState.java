package dev.chiteki.notes;

/** What a note knows of what was spent for it. */
public enum ExpenseState {
    /** The books hold it. */
    SPENT,
    /** It was undone in the books. */
    REVERSED
}
