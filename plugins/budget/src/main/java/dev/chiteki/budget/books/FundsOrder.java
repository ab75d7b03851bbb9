package dev.chiteki.budget.books;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.funds.CommitmentRequest;
import dev.chiteki.funds.FundsRequest;
import dev.chiteki.funds.ReleaseRequest;
import dev.chiteki.funds.ReservationRequest;
import dev.chiteki.funds.SpendingPart;
import dev.chiteki.funds.SpendingRequest;
import java.util.List;
import java.util.Optional;

/**
 * A request of another plugin in the words of the books.
 *
 * @param steps the documents by which it is booked in one act
 */
record FundsOrder(BookingOrder order, List<DocumentKind> steps) {

    private static final String PREDECESSOR = "predecessor";

    /** @throws ChitekiException INVALID or REFUSED where it names no document that there is, or nothing is left of it */
    static FundsOrder of(FundsRequest request, Statements statements) {
        return switch (request) {
            case ReservationRequest wanted -> reservation(wanted);
            case CommitmentRequest wanted -> commitment(wanted);
            case SpendingRequest wanted -> spending(wanted);
            case SpendingPart wanted -> part(wanted);
            case ReleaseRequest wanted -> release(wanted, statements);
        };
    }

    private static FundsOrder reservation(ReservationRequest wanted) {
        return alone(new BookingOrder(
                DocumentKind.RESERVATION,
                wanted.line().year(),
                wanted.date(),
                wanted.line().code(),
                wanted.amount(),
                null,
                wanted.purpose(),
                null,
                null,
                null,
                wanted.key(),
                null,
                wanted.until()));
    }

    private static FundsOrder commitment(CommitmentRequest wanted) {
        String reservation = wanted.reservation();
        return alone(new BookingOrder(
                DocumentKind.COMMITMENT,
                wanted.line().year(),
                wanted.date(),
                wanted.line().code(),
                wanted.amount(),
                Payee.of(wanted.payee(), null),
                wanted.purpose(),
                reservation == null ? null : number(reservation),
                null,
                null,
                wanted.key(),
                null));
    }

    private static FundsOrder spending(SpendingRequest wanted) {
        return alone(new BookingOrder(
                DocumentKind.EXPENDITURE,
                wanted.line().year(),
                wanted.date(),
                wanted.line().code(),
                wanted.amount(),
                Payee.of(wanted.payee(), null),
                wanted.purpose(),
                null,
                null,
                null,
                wanted.key(),
                null));
    }

    private static FundsOrder part(SpendingPart wanted) {
        return new FundsOrder(
                new BookingOrder(
                        DocumentKind.EXPENDITURE,
                        null,
                        wanted.date(),
                        null,
                        wanted.amount(),
                        null,
                        wanted.purpose(),
                        number(wanted.commitment()),
                        null,
                        null,
                        wanted.key(),
                        null),
                List.of(DocumentKind.DELIVERY_AND_INSPECTION, DocumentKind.EXPENDITURE));
    }

    private static FundsOrder release(ReleaseRequest wanted, Statements statements) {
        DocumentNumber number = number(wanted.number());
        return alone(new BookingOrder(
                DocumentKind.RELEASE,
                null,
                wanted.date(),
                null,
                released(wanted, number, statements),
                null,
                wanted.purpose(),
                number,
                null,
                null,
                wanted.key(),
                null));
    }

    /** All that is open; of a request that was booked before, what it has released then. */
    private static Yen released(ReleaseRequest wanted, DocumentNumber number, Statements statements) {
        Optional<Document> made = statements.madeBy(wanted.key());
        if (made.isPresent()) {
            return made.get().heading().amount();
        }
        Entry entry = statements
                .entry(number)
                .orElseThrow(() -> ChitekiException.refused(Reason.at(PREDECESSOR, "budget.entry-unknown", number)));
        // Of what was undone or can never be released, the ledger says so.
        if (entry.reversedBy() != null
                || !DocumentKind.RELEASE.follows(entry.heading().kind())) {
            return entry.heading().amount();
        }
        if (!entry.open().isPositive()) {
            throw ChitekiException.refused(Reason.at(PREDECESSOR, "budget.nothing-left", number));
        }
        return entry.open();
    }

    private static FundsOrder alone(BookingOrder order) {
        return new FundsOrder(order, order.steps());
    }

    private static DocumentNumber number(String text) {
        return DocumentNumber.parse(PREDECESSOR, text);
    }
}
