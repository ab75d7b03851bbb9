package dev.chiteki.notes;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.funds.FundsLine;
import dev.chiteki.funds.SpendingRequest;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a note tells to have been spent. The books judge it; here it only has to be there.
 *
 * @param amount whole yen
 * @param line the code of a budget line of the fiscal year in which the day lies
 * @param day on which what was bought was received
 * @param payee who gets the money; may be missing, which the books refuse
 */
public record ExpenseInput(
        @NotNull Yen amount, @NotNull String line, @NotNull LocalDate day, String payee) {

    /** Takes a missing payee as an empty one. */
    public ExpenseInput(Yen amount, String line, LocalDate day, @Nullable String payee) {
        this.amount = amount;
        this.line = line;
        this.day = day;
        this.payee = Objects.requireNonNullElse(payee, "");
    }

    /** The line from which it is spent. */
    FundsLine budgetLine() {
        return new FundsLine(FiscalYear.of(day), line);
    }

    /** What the books are asked for; the purpose is what the note is called. */
    SpendingRequest request(String noteId, String title) {
        return new SpendingRequest(budgetLine(), amount, day, payee, title, NoteExpense.key(noteId));
    }
}
