package dev.chiteki.budget.books;

import dev.chiteki.api.files.FileId;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk wants booked.
 *
 * @param year the fiscal year; where it is missing, that of the predecessor or else of the date
 * @param category where it is missing, that of the predecessor
 * @param payee what is not said of them is as it is in the predecessor
 * @param purpose where it is missing, that of the predecessor
 * @param predecessor the document that this one follows; an expenditure without one is booked with its commitment and
 *     inspection in one act
 * @param inspector the account of the member who inspected the delivery, where that is booked
 * @param requestKey names the request, so that a second click books nothing
 * @param expectedBalance the balance from which the clerk set out; another one now is a conflict
 * @param until the last day of a reservation; where it is missing, that of the year
 */
public record BookingOrder(
        DocumentKind kind,
        @Nullable FiscalYear year,
        LocalDate date,
        @Nullable String category,
        Yen amount,
        @Nullable Payee payee,
        @Nullable String purpose,
        @Nullable DocumentNumber predecessor,
        @Nullable FileId evidence,
        @Nullable String inspector,
        @Nullable String requestKey,
        @Nullable Yen expectedBalance,
        @Nullable LocalDate until) {

    FiscalYear books() {
        if (year != null) {
            return year;
        }
        return predecessor == null ? FiscalYear.of(date) : predecessor.year();
    }

    /** Whether it books a delivery and inspection, alone or with others in one act. */
    boolean isInspecting() {
        return kind == DocumentKind.DELIVERY_AND_INSPECTION || isDirect();
    }

    /** A small purchase: committed, inspected and spent at once. */
    boolean isDirect() {
        return kind == DocumentKind.EXPENDITURE && predecessor == null;
    }

    /** The documents by which it is booked in one act. */
    List<DocumentKind> steps() {
        return isDirect()
                ? List.of(DocumentKind.COMMITMENT, DocumentKind.DELIVERY_AND_INSPECTION, DocumentKind.EXPENDITURE)
                : List.of(kind);
    }
}
