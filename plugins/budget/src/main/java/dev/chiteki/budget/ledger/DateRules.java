package dev.chiteki.budget.ledger;

import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** On which days something may be booked. */
final class DateRules {

    private static final String DATE = "date";
    private static final String UNTIL = "until";

    private DateRules() {}

    static List<Reason> of(Draft draft, YearBooks books, LocalDate today) {
        if (draft.kind() == DocumentKind.GRANT_DECISION) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        LocalDate date = draft.date();
        addFuture(reasons, date, today);
        if (draft.kind() == DocumentKind.PAYMENT) {
            addPaymentDays(reasons, date, books);
        } else if (draft.kind() == DocumentKind.RELEASE) {
            addCorrectionDays(reasons, date, books);
        } else if (!books.year().contains(date)) {
            addOutsideYear(reasons, date, books.year());
        }
        LocalDate until = draft.until();
        if (until != null) {
            addUntil(reasons, until, date.isAfter(today) ? date : today, books.year());
        }
        if (date.isBefore(books.decidedOn())) {
            reasons.add(Reason.at(DATE, "budget.date-before-decision", date, books.decidedOn()));
        }
        OpenDocument predecessor = draft.predecessor();
        if (predecessor != null && date.isBefore(predecessor.date())) {
            reasons.add(
                    Reason.at(DATE, "budget.date-before-predecessor", date, predecessor.date(), predecessor.number()));
        }
        return reasons;
    }

    static List<Reason> ofReversal(OpenDocument document, LocalDate date, YearBooks books, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        addFuture(reasons, date, today);
        if (date.isBefore(document.date())) {
            reasons.add(Reason.at(DATE, "budget.date-before-predecessor", date, document.date(), document.number()));
        }
        addCorrectionDays(reasons, date, books);
        return reasons;
    }

    /** A reservation holds no longer than its year, for what is not spent in it lapses (財政法 42). */
    private static void addUntil(List<Reason> reasons, LocalDate until, LocalDate first, FiscalYear year) {
        if (until.isAfter(year.lastDay())) {
            reasons.add(Reason.at(UNTIL, "budget.reservation-beyond-year", until, year, year.lastDay()));
        } else if (until.isBefore(first)) {
            reasons.add(Reason.at(UNTIL, "budget.reservation-until-past", until, first));
        }
    }

    /** What only takes back is booked as long as the books are open (会計法 1). */
    private static void addCorrectionDays(List<Reason> reasons, LocalDate date, YearBooks books) {
        LocalDate last = books.rules().lastCorrectionDay(books.year());
        if (date.isAfter(last)) {
            reasons.add(Reason.at(DATE, "budget.books-closed", date, books.year(), last));
        }
    }

    private static void addFuture(List<Reason> reasons, LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            reasons.add(Reason.at(DATE, "budget.date-future", date, today));
        }
    }

    // Cabinet Order on Budget, Settlement and Accounting (予決令), Arts. 4 and 6: settled until 30 April.
    private static void addPaymentDays(List<Reason> reasons, LocalDate date, YearBooks books) {
        FiscalYear year = books.year();
        LocalDate last = books.rules().lastPaymentDay(year);
        if (date.isAfter(last)) {
            reasons.add(Reason.at(DATE, "budget.payment-too-late", date, year, last));
        } else if (date.isBefore(year.firstDay())) {
            addOutsideYear(reasons, date, year);
        }
    }

    // Work not finished by 31 March counted as done is what the Board of Audit finds most: no exception here.
    private static void addOutsideYear(List<Reason> reasons, LocalDate date, FiscalYear year) {
        reasons.add(Reason.at(DATE, "budget.date-outside-year", date, year, year.firstDay(), year.lastDay()));
    }
}
