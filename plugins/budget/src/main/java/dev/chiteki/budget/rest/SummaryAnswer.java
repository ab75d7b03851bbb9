package dev.chiteki.budget.rest;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.CategorySummary;
import dev.chiteki.budget.books.YearSummary;
import java.time.LocalDate;
import java.util.List;

/**
 * How a fiscal year stands. Subsidy is allocated plus unallocated; allocated is available plus reserved plus committed plus
 * spent; left
 * is the subsidy less what is spent.
 *
 * @param reserved set aside and bound to nobody yet
 * @param committed bound and not yet spent, whether inspected or not
 * @param inspected the part of it that was delivered and inspected
 * @param spent in all, whether paid or not
 * @param paid the part of it that was paid
 */
public record SummaryAnswer(
        FiscalYear fiscalYear,
        LocalDate decidedOn,
        Yen subsidy,
        Yen allocated,
        Yen unallocated,
        Yen reserved,
        Yen committed,
        Yen inspected,
        Yen spent,
        Yen paid,
        Yen available,
        Yen left,
        List<CategoryAnswer> categories) {

    static SummaryAnswer of(YearSummary summary) {
        return new SummaryAnswer(
                summary.year(),
                summary.decidedOn(),
                summary.subsidy(),
                summary.allocated(),
                summary.unallocated(),
                summary.reserved(),
                summary.committed(),
                summary.inspected(),
                summary.spent(),
                summary.paid(),
                summary.available(),
                summary.left(),
                summary.categories().stream().map(CategoryAnswer::of).toList());
    }

    /** How a cost category stands; the amounts mean what they mean above. */
    public record CategoryAnswer(
            String code,
            String nameJa,
            String nameEn,
            Yen allocated,
            Yen reserved,
            Yen committed,
            Yen inspected,
            Yen spent,
            Yen paid,
            Yen available) {

        static CategoryAnswer of(CategorySummary summary) {
            return new CategoryAnswer(
                    summary.category().code(),
                    summary.category().nameJa(),
                    summary.category().nameEn(),
                    summary.allocated(),
                    summary.reserved(),
                    summary.committed(),
                    summary.inspected(),
                    summary.spent(),
                    summary.paid(),
                    summary.available());
        }
    }
}
