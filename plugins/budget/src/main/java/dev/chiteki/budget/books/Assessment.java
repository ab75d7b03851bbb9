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
import dev.chiteki.budget.ledger.YearBooks;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether something would be booked as the books stand: by the rules by which it is booked, without a lock or a trace. */
final class Assessment {

    private final EntityManager entities;
    private final Statements statements;
    private final LocalDate today;

    Assessment(EntityManager entities, LocalDate today) {
        this.entities = entities;
        this.statements = new Statements(entities);
        this.today = today;
    }

    /** What is free of the category, with what reservations hold whose time is over; nothing where there is no such year. */
    Optional<Yen> available(FiscalYear year, String category) {
        return books(year)
                .filter(books -> books.categories().contains(category))
                .map(books -> books.balances().of(AccountKind.AVAILABLE, category));
    }

    /** Every reason against it; empty also where the request was booked already and would book nothing more. */
    List<Reason> objections(FundsOrder wanted) {
        BookingOrder order = wanted.order();
        Optional<Entry> before = Optional.ofNullable(order.predecessor()).flatMap(statements::entry);
        if (order.predecessor() != null && before.isEmpty()) {
            return List.of(Reason.at("predecessor", "budget.entry-unknown", order.predecessor()));
        }
        List<Reason> reasons = new ArrayList<>();
        Heading heading = heading(order, before.map(Entry::heading), reasons);
        Optional<Document> made = Optional.ofNullable(order.requestKey()).flatMap(statements::madeBy);
        if (made.isPresent() && heading != null) {
            return new Repetition(entities, made.get()).differences(heading, wanted.steps());
        }
        reasons.addAll(books(order.books())
                .map(books -> Bookkeeping.objections(draft(wanted, before), books, today))
                .orElseGet(() -> List.of(Reason.at("date", "budget.year-unknown", order.books()))));
        return reasons;
    }

    private static @Nullable Heading heading(BookingOrder order, Optional<Heading> before, List<Reason> reasons) {
        try {
            return Headings.of(order, before);
        } catch (ChitekiException incomplete) {
            reasons.addAll(incomplete.reasons());
            return null;
        }
    }

    /** The first document of the act is the one that takes the money; those behind it move the same amount on. */
    private static Draft draft(FundsOrder wanted, Optional<Entry> before) {
        BookingOrder order = wanted.order();
        String category = order.category() == null
                ? before.map(entry -> entry.heading().category()).orElse("")
                : order.category();
        DocumentKind first = wanted.steps().getFirst();
        OpenDocument predecessor = before.map(Entry::asOpen).orElse(null);
        return new Draft(first, order.date(), category, order.amount(), predecessor, order.until());
    }

    private Optional<YearBooks> books(FiscalYear year) {
        return Optional.ofNullable(entities.find(BudgetYear.class, year.year()))
                .map(row -> new YearBooks(year, row.decidedOn(), Categories.codes(entities, year), balances(year)));
    }

    private Balances balances(FiscalYear year) {
        Balances balances = statements.balances(year);
        if (!balances.total(AccountKind.RESERVED).isPositive()) {
            return balances;
        }
        for (DocumentNumber number : Statements.lapsed(entities, year, today)) {
            Entry reservation = statements.entry(number).orElseThrow();
            balances = balances.after(Bookkeeping.linesOf(Bookkeeping.lapse(reservation.asOpen())));
        }
        return balances;
    }
}
