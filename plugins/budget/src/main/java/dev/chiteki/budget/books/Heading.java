package dev.chiteki.budget.books;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.budget.ledger.Draft;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a document says besides its postings; texts that it has not are empty.
 *
 * @param category the code of the cost category
 * @param reason why an earlier document was undone
 * @param evidence the id of the file kept with it
 * @param inspector the account of who inspected the delivery, where this records it
 * @param until the last day of a reservation, where it was said
 */
public record Heading(
        DocumentKind kind,
        LocalDate date,
        String category,
        Yen amount,
        Payee payee,
        String purpose,
        String reason,
        @Nullable String evidence,
        @Nullable String inspector,
        @Nullable DocumentNumber predecessor,
        @Nullable DocumentNumber reverses,
        @Nullable LocalDate until) {

    /** The same document one step further in the chain. */
    Heading as(DocumentKind next, @Nullable DocumentNumber after) {
        String inspected = next == DocumentKind.DELIVERY_AND_INSPECTION ? inspector : null;
        return new Heading(
                next, date, category, amount, payee, purpose, reason, evidence, inspected, after, reverses, null);
    }

    /** The document that undoes this one. */
    Heading undone(DocumentNumber number, LocalDate day, String why) {
        return new Heading(
                DocumentKind.REVERSAL, day, category, amount, payee, purpose, why, null, null, null, number, null);
    }

    /** The document by which what is left of this reservation goes back when its time is over. */
    Heading lapsed(Draft release) {
        return new Heading(
                release.kind(),
                release.date(),
                category,
                release.amount(),
                Payee.NOBODY,
                purpose,
                "",
                null,
                null,
                Objects.requireNonNull(release.predecessor()).number(),
                null,
                null);
    }
}
