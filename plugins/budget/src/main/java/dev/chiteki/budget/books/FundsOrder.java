package dev.chiteki.budget.books;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.funds.CommitmentRequest;
import dev.chiteki.funds.FundsLine;
import dev.chiteki.funds.FundsRequest;
import dev.chiteki.funds.ReleaseRequest;
import dev.chiteki.funds.ReservationRequest;
import dev.chiteki.funds.SpendingPart;
import dev.chiteki.funds.SpendingRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        Terms terms = new Terms(wanted.line(), wanted.amount(), null, wanted.purpose(), null, wanted.until());
        return alone(terms.order(DocumentKind.RESERVATION, wanted));
    }

    private static FundsOrder commitment(CommitmentRequest wanted) {
        Payee payee = Payee.of(wanted.payee(), null);
        String reservation = wanted.reservation();
        DocumentNumber predecessor = reservation == null ? null : number(reservation);
        Terms terms = new Terms(wanted.line(), wanted.amount(), payee, wanted.purpose(), predecessor, null);
        return alone(terms.order(DocumentKind.COMMITMENT, wanted));
    }

    private static FundsOrder spending(SpendingRequest wanted) {
        Payee payee = Payee.of(wanted.payee(), null);
        Terms terms = new Terms(wanted.line(), wanted.amount(), payee, wanted.purpose(), null, null);
        return alone(terms.order(DocumentKind.EXPENDITURE, wanted));
    }

    private static FundsOrder part(SpendingPart wanted) {
        Terms terms = new Terms(null, wanted.amount(), null, wanted.purpose(), number(wanted.commitment()), null);
        return new FundsOrder(
                terms.order(DocumentKind.EXPENDITURE, wanted),
                List.of(DocumentKind.DELIVERY_AND_INSPECTION, DocumentKind.EXPENDITURE));
    }

    private static FundsOrder release(ReleaseRequest wanted, Statements statements) {
        DocumentNumber number = number(wanted.number());
        Yen amount = released(wanted, number, statements);
        return alone(new Terms(null, amount, null, wanted.purpose(), number, null).order(DocumentKind.RELEASE, wanted));
    }

    /**
     * What not all requests have, or have under one name.
     *
     * @param line where it is missing, that of the predecessor
     */
    private record Terms(
            @Nullable FundsLine line,
            Yen amount,
            @Nullable Payee payee,
            @Nullable String purpose,
            @Nullable DocumentNumber predecessor,
            @Nullable LocalDate until) {

        BookingOrder order(DocumentKind kind, FundsRequest wanted) {
            return new BookingOrder(
                    kind,
                    line == null ? null : line.year(),
                    wanted.date(),
                    line == null ? null : line.code(),
                    amount,
                    payee,
                    purpose,
                    predecessor,
                    null,
                    null,
                    wanted.key(),
                    null,
                    until);
        }
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
