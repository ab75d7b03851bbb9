package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.AccountKind;
import dev.chiteki.budget.ledger.Balances;
import java.time.LocalDate;
import java.util.List;

/**
 * How a fiscal year stands. Allocated is available plus reserved plus committed plus spent; left is the subsidy less what is spent.
 *
 * @param decidedOn the day of the grant decision
 * @param reserved set aside and bound to nobody yet
 * @param committed bound and not yet spent, whether inspected or not
 * @param inspected the part of it that was delivered and inspected
 * @param spent in all, whether paid or not
 * @param paid the part of it that was paid
 */
public record YearSummary(
        FiscalYear year,
        LocalDate decidedOn,
        Yen subsidy,
        Yen unallocated,
        Yen reserved,
        Yen committed,
        Yen inspected,
        Yen spent,
        Yen paid,
        List<CategorySummary> categories) {

    static YearSummary of(FiscalYear year, LocalDate decidedOn, Balances balances, List<Category> categories) {
        Yen inspected = balances.total(AccountKind.INSPECTED);
        Yen paid = balances.total(AccountKind.PAID);
        return new YearSummary(
                year,
                decidedOn,
                balances.total(AccountKind.GRANT).negated(),
                balances.total(AccountKind.UNALLOCATED),
                balances.total(AccountKind.RESERVED),
                balances.total(AccountKind.COMMITTED).plus(inspected),
                inspected,
                balances.total(AccountKind.SPENT).plus(paid),
                paid,
                categories.stream()
                        .map(category -> CategorySummary.of(category, balances))
                        .toList());
    }

    /** The figure of that name, of all categories together. */
    public Yen of(FigureKind figure) {
        return switch (figure) {
            case ALLOCATED -> allocated();
            case RESERVED -> reserved;
            case COMMITTED -> committed;
            case SPENT -> spent;
            case PAID -> paid;
            case AVAILABLE -> available();
        };
    }

    /** What was given to cost categories. */
    public Yen allocated() {
        return subsidy.minus(unallocated);
    }

    /** What is not spent yet. */
    public Yen left() {
        return subsidy.minus(spent);
    }

    /** What the categories may still commit. */
    public Yen available() {
        return allocated().minus(reserved).minus(committed).minus(spent);
    }
}
