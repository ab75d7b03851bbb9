package dev.chiteki.budget.rest;

import dev.chiteki.api.files.FileId;
import dev.chiteki.api.japan.CorporateNumber;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.BookingOrder;
import dev.chiteki.budget.books.Payee;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document to be booked.
 *
 * @param fiscalYear where it is missing, that of the predecessor or else of the date
 * @param predecessor the id of the document that it follows; an expenditure without one is booked with its commitment
 *     and inspection
 * @param payeeNumber the payee's corporate number
 * @param inspector the account of the member who inspected the delivery
 * @param expectedBalance the balance from which the caller set out; another one now is a conflict
 * @param until the last day of a reservation; where it is missing, that of the year
 */
public record EntryInput(
        @NotNull DocumentKind kind,
        @Nullable FiscalYear fiscalYear,
        @NotNull LocalDate date,
        @Nullable @Size(max = 40) String category,
        @NotNull Yen amount,
        @Nullable @Size(max = 200) String payee,
        @Nullable CorporateNumber payeeNumber,
        @Nullable @Size(max = 400) String purpose,
        @Nullable String predecessor,
        @Nullable FileId evidence,
        @Nullable @Size(max = 200) String inspector,
        @Nullable Yen expectedBalance,
        @Nullable LocalDate until) {

    BookingOrder order() {
        return new BookingOrder(
                kind,
                fiscalYear,
                date,
                category,
                amount,
                Payee.of(payee, payeeNumber),
                purpose,
                predecessor == null ? null : DocumentNumber.parse("predecessor", predecessor),
                evidence,
                inspector,
                null,
                expectedBalance,
                until);
    }
}
