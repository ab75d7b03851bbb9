package dev.chiteki.budget.ledger;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;

/**
 * A document as those that follow it see it.
 *
 * @param category empty where it has none
 * @param open what no later document has taken up yet
 * @param reversed whether it was undone
 */
public record OpenDocument(
        DocumentNumber number,
        DocumentKind kind,
        LocalDate date,
        String category,
        Yen amount,
        Yen open,
        boolean reversed) {

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
        return new OpenDocument(number, kind, date, category, amount, rest, gone);
    }
}
