package dev.chiteki.notes;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
import dev.chiteki.funds.Eligibility;
import dev.chiteki.funds.FundsDocument;
import dev.chiteki.funds.FundsLedger;
import dev.chiteki.funds.FundsLine;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Spends for notes, out of the books that another plugin of the region keeps; a region may have none. */
final class Expenses {

    /** How the fields of the books are called in a note. */
    private static final Map<String, String> FIELDS = Map.of(
            "amount", "expense.amount", "category", "expense.line", "date", "expense.day", "payee", "expense.payee");

    private final Supplier<Optional<FundsLedger>> books;
    private final Texts texts;
    private final BusinessClock clock;

    /** Out of the books that the current region has enabled by then. */
    Expenses(PluginContext context) {
        this(() -> context.services().find(FundsLedger.class), context.texts(), context.clock());
    }

    /** @param books asked at each use: the region may change the version that keeps its books, or have none any more */
    Expenses(Supplier<Optional<FundsLedger>> books, Texts texts, BusinessClock clock) {
        this.books = books;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whether notes of this region can spend. */
    boolean arePossible() {
        return ledger().isPresent();
    }

    /** The business day, on which an expense begins. */
    LocalDate today() {
        return clock.today();
    }

    /** The lines of the fiscal year in which the day lies; none where nothing was granted, or there are no books. */
    List<FundsLine> lines(LocalDate day) {
        return ledger().map(ledger -> ledger.lines(FiscalYear.of(day))).orElse(List.of());
    }

    /** The line with what is free of it. */
    String label(FundsLine line) {
        return ledger().map(ledger -> texts.get("expense.line-label", ledger.name(line), ledger.available(line)))
                .orElse(line.code());
    }

    /** A sentence for each field by which the expense would be refused as things stand, before anything is saved. */
    Map<String, String> objections(ExpenseInput input, String title) {
        Eligibility eligibility = ledger().flatMap(
                        ledger -> known(() -> ledger.eligibility(input.request("new", title))))
                .orElse(Eligibility.GRANTED);
        // The purpose is the note's title, for which the note asks itself.
        return eligibility.objections().stream()
                .filter(objection -> objection.field().filter("purpose"::equals).isEmpty())
                .collect(Collectors.toMap(
                        objection -> named(objection.reason()).atField().orElse(""),
                        Eligibility.Objection::sentence,
                        (first, second) -> first + " " + second));
    }

    /**
     * Spends it in the running transaction, once for the note.
     *
     * @throws ChitekiException {@code notes.expense-without-books}, REFUSED, where the region keeps no books; else as the
     *     books refuse it, with the names of the note's fields
     */
    WrittenExpense spend(EntityManager entities, WrittenNote note, ExpenseInput input) {
        try {
            NoteExpense expense =
                    new NoteExpense(note.id(), input, required().spend(input.request(note.id(), note.title())));
            entities.persist(expense);
            return written(expense);
        } catch (ChitekiException refused) {
            throw new ChitekiException(
                    refused.fault(),
                    refused.reasons().stream().map(Expenses::named).toList());
        }
    }

    /** Marks the expense that was ordered by the key as undone in the books, if it is one of a note. */
    void reversed(EntityManager entities, String key) {
        entities.createQuery("select expense from NoteExpense expense where expense.noteId = :note", NoteExpense.class)
                .setParameter("note", NoteExpense.noteOf(key))
                .getResultStream()
                .forEach(NoteExpense::reversed);
    }

    /** The expenses of these notes, by the id of the note. */
    Map<String, WrittenExpense> of(EntityManager entities, Collection<String> notes) {
        return entities.createQuery(
                        "select expense from NoteExpense expense where expense.noteId in :notes", NoteExpense.class)
                .setParameter("notes", notes)
                .getResultStream()
                .collect(Collectors.toMap(NoteExpense::noteId, this::written));
    }

    /** Where the person sees the spending in the books, if they may. */
    Optional<String> page(String noteId) {
        return ledger().flatMap(ledger -> known(() -> ledger.find(NoteExpense.key(noteId))))
                .flatMap(found -> found)
                .flatMap(FundsDocument::page);
    }

    private WrittenExpense written(NoteExpense expense) {
        FundsLine line = expense.budgetLine();
        return expense.written(ledger().map(ledger -> ledger.name(line)).orElse(line.code()));
    }

    private Optional<FundsLedger> ledger() {
        return books.get();
    }

    private FundsLedger required() {
        return ledger().orElseThrow(() -> ChitekiException.refused(Reason.of("notes.expense-without-books")));
    }

    /** Books of an older version of the contract refuse what they lack: a note can do without it. */
    private static <T> Optional<T> known(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ChitekiException missing) {
            return Optional.empty();
        }
    }

    private static Reason named(Reason reason) {
        String field = reason.atField()
                .map(name -> FIELDS.getOrDefault(name, "expense"))
                .orElse("expense");
        return new Reason(reason.code(), field, reason.arguments());
    }
}
