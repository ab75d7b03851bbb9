package dev.chiteki.budget.ledger;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that is to be booked.
 *
 * @param category the code of the cost category; empty for a grant decision
 * @param predecessor the document that it follows, if it names one
 * @param until the last day of a reservation; null where it is that of the year
 */
public record Draft(
        DocumentKind kind,
        LocalDate date,
        String category,
        Yen amount,
        @Nullable OpenDocument predecessor,
        @Nullable LocalDate until) {

    /** A document that is not bounded in time. */
    public Draft(DocumentKind kind, LocalDate date, String category, Yen amount, @Nullable OpenDocument predecessor) {
        this(kind, date, category, amount, predecessor, null);
    }

    /** The account that it takes from: that to which the document before it has brought the money. */
    Account from() {
        return Account.of(predecessor == null ? kind.from() : predecessor.kind().to(), category);
    }

    /** The account that it adds to. */
    Account to() {
        return Account.of(kind.to(), category);
    }
}
