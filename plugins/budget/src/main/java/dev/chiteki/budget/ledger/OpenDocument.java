package dev.chiteki.budget.ledger;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as those that follow it see it.
 *
 * @param category empty where it has none
 * @param open what no later document has taken up yet
 * @param reversed whether it was undone
 * @param until the last day of a reservation, or null for what is none
 */
public record OpenDocument(
        DocumentNumber number,
        DocumentKind kind,
        LocalDate date,
        String category,
        Yen amount,
        Yen open,
        boolean reversed,
        @Nullable LocalDate until) {

    /** One that holds as long as its year. */
    public OpenDocument(
            DocumentNumber number,
            DocumentKind kind,
            LocalDate date,
            String category,
            Yen amount,
            Yen open,
            boolean reversed) {
        this(number, kind, date, category, amount, open, reversed, null);
    }

    /** Whether it is a reservation whose time is over: nothing is committed of it any more, what is left only goes back. */
    public boolean isLapsed(LocalDate today) {
        return kind == DocumentKind.RESERVATION && !reversed && today.isAfter(lastDay());
    }

    /** The last day of a reservation; at the latest that of the fiscal year (Public Finance Act, Art. 42). */
    public LocalDate lastDay() {
        return until == null ? number.year().lastDay() : until;
    }

    /** Whether a later document rests on it. */
    public boolean isTakenUp() {
        return open.compareTo(amount) < 0;
    }

    /** Whether a part of it waits for its next step. */
    public boolean waits() {
        return kind.isFollowed() && open.isPositive() && !reversed;
    }

    /** After a later document took up a part. */
    public OpenDocument takenUp(Yen part) {
        return withOpen(open.minus(part), reversed);
    }

    /** After a document that had taken up a part was undone. */
    public OpenDocument released(Yen part) {
        return withOpen(open.plus(part), reversed);
    }

    /** After it was undone itself. */
    public OpenDocument undone() {
        return withOpen(Yen.ZERO, true);
    }

    private OpenDocument withOpen(Yen rest, boolean gone) {
        return new OpenDocument(number, kind, date, category, amount, rest, gone, until);
    }
}
