package dev.chiteki.funds;

/** What became of something in the books. A later minor version may know more: treat one that you do not know as done. */
public enum FundsState {
    /** A reservation or commitment of which something may still be taken up. */
    OPEN,
    /** Nothing is left to be taken up: it was used up, or it is a spending or a release. */
    DONE,
    /** What was left of it has gone back to its line. */
    RELEASED,
    /**
     * Something is left, but its time has passed: a reservation after its last day, or either of them after the fiscal year.
     * Money that is not spent within the year lapses (Public Finance Act, Art. 42); only a carry-over that was approved
     * (Arts. 42 and 43) takes it further, which is no act of this contract. The books give what is left of a reservation
     * back to its line with their next act in that year, and it becomes {@link #RELEASED}.
     */
    LAPSED,
    /** It was undone in the books, with all that belonged to the act. */
    REVERSED
}
