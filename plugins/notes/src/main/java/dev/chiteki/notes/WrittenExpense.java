package dev.chiteki.notes;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;

/**
 * What was spent for a note, as people see it.
 *
 * @param number under which the books hold the spending
 * @param amount whole yen
 * @param line the code of the budget line
 * @param lineName what people call the line; its code where the region keeps no books any more
 * @param day on which what was bought was received
 * @param payee who gets the money
 * @param state what the note knows of the spending
 */
public record WrittenExpense(
        String number, Yen amount, String line, String lineName, LocalDate day, String payee, ExpenseState state) {}
