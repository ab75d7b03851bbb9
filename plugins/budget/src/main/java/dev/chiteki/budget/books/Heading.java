package dev.chiteki.budget.books;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document says besides its postings; texts that it has not are empty.
 *
 * @param category the code of the cost category
 * @param reason why an earlier document was undone
 * @param evidence the id of the file kept with it
 */
public record Heading(
        DocumentKind kind,
        LocalDate date,
        String category,
        Yen amount,
        String payee,
        String purpose,
        String reason,
        @Nullable String evidence,
        @Nullable DocumentNumber predecessor,
        @Nullable DocumentNumber reverses) {

    /** The same document one step further in the chain. */
    Heading as(DocumentKind next, @Nullable DocumentNumber after) {
        return new Heading(next, date, category, amount, payee, purpose, reason, evidence, after, reverses);
    }

    /** The document that undoes this one. */
    Heading undone(DocumentNumber number, LocalDate day, String why) {
        return new Heading(DocumentKind.REVERSAL, day, category, amount, payee, purpose, why, null, null, number);
    }
}
