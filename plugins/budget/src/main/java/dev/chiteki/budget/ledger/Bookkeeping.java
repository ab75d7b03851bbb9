package dev.chiteki.budget.ledger;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rules of booking: what a document writes on which accounts, or every reason why it may not be booked. */
public final class Bookkeeping {

    private Bookkeeping() {}

    /**
     * The lines that the document writes.
     *
     * @param today the business day; books record what has happened
     * @throws ChitekiException INVALID for an amount that is not positive; REFUSED with every reason against it
     */
    public static List<Posting> book(Draft draft, YearBooks books, LocalDate today) {
        requirePositive(draft.amount());
        refuse(reasons(draft, books, today));
        return linesOf(draft);
    }

    /** The lines that the document would write, whether it may be booked or not. */
    public static List<Posting> linesOf(Draft draft) {
        return Posting.move(draft.from(), draft.to(), draft.amount());
    }

    /** Every reason why the document may not be booked; empty where {@link #book} would book it. */
    public static List<Reason> objections(Draft draft, YearBooks books, LocalDate today) {
        List<Reason> reasons = new ArrayList<>(reasons(draft, books, today));
        if (!draft.amount().isPositive()) {
            reasons.addFirst(notPositive(draft.amount()));
        }
        return reasons;
    }

    /** The document by which a reservation whose time is over gives back what is left of it, on the day after its last. */
    public static Draft lapse(OpenDocument reservation) {
        return new Draft(
                DocumentKind.RELEASE,
                reservation.lastDay().plusDays(1),
                reservation.category(),
                reservation.open(),
                reservation);
    }

    /**
     * The lines that undo a document as a whole.
     *
     * @param postings those of the document
     * @param date of the reversal
     * @throws ChitekiException REFUSED with every reason against it
     */
    public static List<Posting> reverse(
            OpenDocument document, List<Posting> postings, LocalDate date, YearBooks books, LocalDate today) {
        List<Reason> reasons = new ArrayList<>(DateRules.ofReversal(document, date, books, today));
        reasons.addAll(ChainRules.ofReversal(document));
        refuse(reasons);
        List<Posting> undone = postings.stream().map(Posting::undone).toList();
        books.balances().after(undone).overdrawn().ifPresent(account -> {
            Yen now = books.balances().of(account);
            throw ChitekiException.refused(
                    Reason.of("budget.reversal-overdrawn", document.number(), document.amount(), now));
        });
        return undone;
    }

    private static List<Reason> reasons(Draft draft, YearBooks books, LocalDate today) {
        List<Reason> reasons = new ArrayList<>(DateRules.of(draft, books, today));
        List<Reason> chain = ChainRules.of(draft, books);
        reasons.addAll(chain);
        if (chain.isEmpty()) {
            reasons.addAll(fundsReasons(draft, books.balances(), today));
        }
        return reasons;
    }

    private static void requirePositive(Yen amount) {
        if (!amount.isPositive()) {
            throw ChitekiException.invalid(notPositive(amount));
        }
    }

    private static Reason notPositive(Yen amount) {
        return Reason.at("amount", "budget.amount-not-positive", amount);
    }

    private static List<Reason> fundsReasons(Draft draft, Balances balances, LocalDate today) {
        Yen amount = draft.amount();
        OpenDocument predecessor = draft.predecessor();
        if (predecessor != null && draft.kind() == DocumentKind.COMMITMENT && predecessor.isLapsed(today)) {
            return List.of(
                    Reason.at("predecessor", "budget.reservation-lapsed", predecessor.number(), predecessor.lastDay()));
        }
        if (predecessor != null && amount.compareTo(predecessor.open()) > 0) {
            return List.of(Reason.at(
                    "amount", "budget.predecessor-exceeded", amount, predecessor.open(), predecessor.number()));
        }
        Yen there = balances.of(draft.from());
        if (draft.kind() == DocumentKind.GRANT_DECISION || amount.compareTo(there) <= 0) {
            return List.of();
        }
        return List.of(
                draft.kind() == DocumentKind.ALLOCATION
                        ? Reason.at("amount", "budget.unallocated-overdrawn", amount, there, amount.minus(there))
                        : Reason.at("amount", "budget.overdrawn", amount, there, amount.minus(there)));
    }

    private static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new ChitekiException(Fault.REFUSED, reasons);
        }
    }
}
