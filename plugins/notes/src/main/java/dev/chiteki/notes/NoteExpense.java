package dev.chiteki.notes;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.funds.FundsLine;
import dev.chiteki.funds.Spending;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** What was spent for a note, as it was asked for; the books hold the money, the note their number. */
@Entity
@Table(name = "notes_expense")
class NoteExpense {

    private static final String KEYS = "notes/";

    @Id
    @Column(name = "note_id")
    private String noteId = "";

    @Version
    private long version;

    @Column(nullable = false)
    private String number = "";

    @Column(nullable = false)
    private long amount;

    @Column(name = "fiscal_year", nullable = false)
    private int fiscalYear;

    @Column(nullable = false)
    private String line = "";

    @Column(nullable = false)
    private LocalDate day = LocalDate.EPOCH;

    @Column(nullable = false)
    private String payee = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ExpenseState state = ExpenseState.SPENT;

    /** For Jakarta Persistence. */
    NoteExpense() {}

    NoteExpense(String noteId, ExpenseInput input, Spending spending) {
        this.noteId = noteId;
        this.number = spending.number();
        this.amount = spending.amount().amount();
        this.fiscalYear = spending.line().year().year();
        this.line = spending.line().code();
        this.day = input.day();
        this.payee = input.payee().strip();
    }

    /** By this name the books know the request of the note, however often it comes. */
    static String key(String noteId) {
        return KEYS + noteId;
    }

    /** The note whose request that is; empty for a request of somebody else. */
    static String noteOf(String key) {
        return key.startsWith(KEYS) ? key.substring(KEYS.length()) : "";
    }

    /** Keeps that the spending was undone in the books. */
    void reversed() {
        state = ExpenseState.REVERSED;
    }

    String noteId() {
        return noteId;
    }

    FundsLine budgetLine() {
        return new FundsLine(new FiscalYear(fiscalYear), line);
    }

    /** As people see it. */
    WrittenExpense written(String lineName) {
        return new WrittenExpense(number, Yen.of(amount), line, lineName, day, payee, state);
    }
}
