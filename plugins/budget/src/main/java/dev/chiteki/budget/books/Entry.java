package dev.chiteki.budget.books;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.budget.ledger.OpenDocument;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A document of the journal and what became of it.
 *
 * @param open what no later document has taken up yet
 * @param reversedBy the document by which it was undone
 * @param act the first document of those that were booked together with it
 * @param recordedAt by the business clock, in UTC
 */
public record Entry(
        DocumentNumber number,
        Heading heading,
        Yen open,
        @Nullable DocumentNumber reversedBy,
        DocumentNumber act,
        String recordedBy,
        LocalDateTime recordedAt) {

    static Entry of(Document document, DocumentState state) {
        return new Entry(
                document.number(),
                document.heading(),
                state.open(),
                state.reversedBy(),
                DocumentNumber.ofKey(document.act()),
                document.recordedBy(),
                document.recordedAt());
    }

    /** As those that follow it see it. */
    OpenDocument asOpen() {
        return new OpenDocument(
                number,
                heading.kind(),
                heading.date(),
                heading.category(),
                heading.amount(),
                open,
                reversedBy != null,
                heading.until());
    }

    /** What became of it. */
    public EntryState state() {
        if (reversedBy != null) {
            return EntryState.REVERSED;
        }
        return heading.kind().isFollowed() && open.isPositive() ? EntryState.OPEN : EntryState.DONE;
    }

    /** What of it waits for its next step; null where nothing does. */
    public @Nullable Yen waiting() {
        return state() == EntryState.OPEN ? open : null;
    }

    /** What it adds to sums: its amount, or for a reversal the amount that it takes back. */
    public Yen signedAmount() {
        return heading.kind() == DocumentKind.REVERSAL ? heading.amount().negated() : heading.amount();
    }

    /** Whether a later document may still take up a part of it. */
    public boolean isOpen() {
        return reversedBy == null && open.isPositive();
    }

    /** Whether it may be undone now: it was not yet, nothing rests on it, and its kind allows it. */
    public boolean isReversible() {
        return heading.kind().isEntered() && reversedBy == null && open.equals(heading.amount());
    }
}
