package dev.chiteki.budget.books;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.AccountKind;
import dev.chiteki.budget.ledger.Balances;
import dev.chiteki.budget.ledger.Bookkeeping;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.budget.ledger.Draft;
import dev.chiteki.budget.ledger.OpenDocument;
import dev.chiteki.budget.ledger.Posting;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Books documents in locked books, by the rules of {@link Bookkeeping}. */
final class BookingDesk {

    private final EntityManager entities;
    private final LocalDate today;
    private final Stamp stamp;
    private final BudgetNotices notices;
    private final SpendingEvents spendings;

    BookingDesk(EntityManager entities, LocalDate today, Stamp stamp, BudgetNotices notices, SpendingEvents spendings) {
        this.entities = entities;
        this.today = today;
        this.stamp = stamp;
        this.notices = notices;
        this.spendings = spendings;
    }

    /** Books what was ordered and gives the number of the document, or that of an earlier request of the same key. */
    DocumentNumber book(BookingOrder order) {
        return book(order, order.steps());
    }

    /**
     * Books what was ordered by these documents in one act, each following the one before, and gives the number of the last
     * one, or that of an earlier request of the same key.
     */
    DocumentNumber book(BookingOrder order, List<DocumentKind> steps) {
        OpenLedger ledger = OpenLedger.lock(entities, order.books());
        Optional<OpenDocument> predecessor = Optional.ofNullable(order.predecessor())
                .map(number -> ledger.open(number).orElseThrow(() -> unknownPredecessor(number)));
        Heading heading = Headings.of(order, predecessor.flatMap(found -> heading(found.number())));
        Optional<Document> repeated = Optional.ofNullable(order.requestKey()).flatMap(ledger::madeBy);
        if (repeated.isPresent()) {
            return new Repetition(entities, repeated.get()).require(heading, steps);
        }
        requireExpected(order, steps.getFirst(), heading, ledger, predecessor.orElse(null));
        Balances before = ledger.books().balances();
        giveBackLapsed(ledger);
        DocumentNumber booked = bookSteps(ledger, heading, steps, order.requestKey());
        tell(ledger, heading.category(), before);
        return booked;
    }

    /** Undoes the document, and with it those that were booked in one act with it; gives the reversal's number. */
    DocumentNumber reverse(DocumentNumber number, LocalDate date, String reason) {
        OpenLedger ledger = OpenLedger.lock(entities, number.year());
        OpenDocument document = ledger.open(number).orElseThrow(() -> unknown(number));
        Balances before = ledger.books().balances();
        DocumentNumber reversal = undo(ledger, document, date, reason, stamp);
        for (Document other : ledger.act(number)) {
            if (!other.number().equals(number)) {
                OpenDocument open = ledger.open(other.number()).orElseThrow(() -> unknown(other.number()));
                undo(ledger, open, date, reason, stamp.in(reversal));
            }
        }
        tell(ledger, document.category(), before);
        return reversal;
    }

    private void tell(OpenLedger ledger, String category, Balances before) {
        FiscalYear year = ledger.books().year();
        Categories.of(entities, year).stream()
                .filter(one -> one.code().equals(category))
                .findFirst()
                .ifPresent(one -> notices.changed(
                        year,
                        CategorySummary.of(one, before),
                        CategorySummary.of(one, ledger.books().balances())));
    }

    private DocumentNumber bookSteps(
            OpenLedger ledger, Heading heading, List<DocumentKind> steps, @Nullable String requestKey) {
        DocumentNumber first = null;
        DocumentNumber last = heading.predecessor();
        for (int place = 0; place < steps.size(); place++) {
            boolean ends = place == steps.size() - 1;
            Heading step = steps.size() == 1 ? heading : heading.as(steps.get(place), last);
            OpenDocument before =
                    Optional.ofNullable(last).flatMap(ledger::open).orElse(null);
            last = append(ledger, step, before, stamp.in(first).by(ends ? requestKey : null))
                    .number();
            first = first == null ? last : first;
        }
        return Objects.requireNonNull(last, "An act has at least one step.");
    }

    /** What is left of reservations whose time is over is free before anything else is booked; nobody need ask for it. */
    private void giveBackLapsed(OpenLedger ledger) {
        if (!ledger.books().balances().total(AccountKind.RESERVED).isPositive()) {
            return;
        }
        Stamp platform = new Stamp(Provision.PLATFORM, stamp.recordedAt(), null, null);
        for (OpenDocument reservation : ledger.lapsed(today)) {
            Draft draft = Bookkeeping.lapse(reservation);
            append(ledger, heading(reservation.number()).orElseThrow().lapsed(draft), reservation, platform);
        }
    }

    private Document append(OpenLedger ledger, Heading heading, @Nullable OpenDocument predecessor, Stamp by) {
        Draft draft = new Draft(
                heading.kind(), heading.date(), heading.category(), heading.amount(), predecessor, heading.until());
        List<Posting> postings = Bookkeeping.book(draft, ledger.books(), today);
        if (predecessor != null) {
            ledger.keep(predecessor.takenUp(heading.amount()));
        }
        return ledger.append(heading, postings, by);
    }

    private DocumentNumber undo(OpenLedger ledger, OpenDocument document, LocalDate date, String reason, Stamp by) {
        DocumentNumber number = document.number();
        List<Posting> postings = Bookkeeping.reverse(document, ledger.postings(number), date, ledger.books(), today);
        Heading heading = heading(number).orElseThrow();
        Document reversal = ledger.append(heading.undone(number, date, reason), postings, by);
        ledger.keepUndone(document.undone(), reversal.number());
        spendings.undone(entities, number, reversal);
        Optional.ofNullable(heading.predecessor())
                .flatMap(ledger::open)
                .ifPresent(before -> ledger.keep(before.released(document.amount())));
        return reversal.number();
    }

    private Optional<Heading> heading(DocumentNumber number) {
        return Optional.ofNullable(entities.find(Document.class, number.key())).map(Document::heading);
    }

    private static void requireExpected(
            BookingOrder order,
            DocumentKind first,
            Heading heading,
            OpenLedger ledger,
            @Nullable OpenDocument predecessor) {
        Yen expected = order.expectedBalance();
        if (expected == null) {
            return;
        }
        Yen now = predecessor == null
                ? ledger.books().balances().of(first.from(), heading.category())
                : predecessor.open();
        if (!now.equals(expected)) {
            throw ChitekiException.conflict(Reason.at("amount", "budget.stale", expected, now));
        }
    }

    private static ChitekiException unknownPredecessor(DocumentNumber number) {
        return ChitekiException.refused(Reason.at("predecessor", "budget.entry-unknown", number));
    }

    private static ChitekiException unknown(DocumentNumber number) {
        return ChitekiException.notFound(Reason.of("budget.entry-unknown", number));
    }
}
