package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure to be opened down to its documents.
 *
 * @param category the code of a cost category, or null for all of them together
 * @param until the last day of the documents that count, or null for all
 */
public record FigureScope(
        FiscalYear year,
        FigureKind figure,
        @Nullable String category,
        @Nullable LocalDate until) {

    /** Of all cost categories together. */
    public static FigureScope of(FiscalYear year, FigureKind figure) {
        return new FigureScope(year, figure, null, null);
    }

    /** Of one cost category. */
    public FigureScope in(String code) {
        return new FigureScope(year, figure, code, until);
    }

    /** As it stood on that day by the dates of the documents. */
    public FigureScope until(LocalDate day) {
        return new FigureScope(year, figure, category, day);
    }

    /** Another figure of the same. */
    public FigureScope of(FigureKind other) {
        return new FigureScope(year, other, category, until);
    }
}
