package dev.chiteki.budget.books;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.AccountKind;
import dev.chiteki.budget.ledger.Balances;

/**
 * How a cost category stands. Allocated is available plus reserved plus committed plus spent.
 *
 * @param reserved set aside and bound to nobody yet
 * @param committed bound and not yet spent, whether inspected or not
 * @param inspected the part of it that was delivered and inspected
 * @param spent in all, whether paid or not
 * @param paid the part of it that was paid
 */
public record CategorySummary(
        Category category,
        Yen allocated,
        Yen reserved,
        Yen committed,
        Yen inspected,
        Yen spent,
        Yen paid,
        Yen available) {

    static CategorySummary of(Category category, Balances balances) {
        String code = category.code();
        Yen available = balances.of(AccountKind.AVAILABLE, code);
        Yen reserved = balances.of(AccountKind.RESERVED, code);
        Yen inspected = balances.of(AccountKind.INSPECTED, code);
        Yen committed = balances.of(AccountKind.COMMITTED, code).plus(inspected);
        Yen paid = balances.of(AccountKind.PAID, code);
        Yen spent = balances.of(AccountKind.SPENT, code).plus(paid);
        return new CategorySummary(
                category,
                available.plus(reserved).plus(committed).plus(spent),
                reserved,
                committed,
                inspected,
                spent,
                paid,
                available);
    }

    /** The figure of that name. */
    public Yen of(FigureKind figure) {
        return switch (figure) {
            case ALLOCATED -> allocated;
            case RESERVED -> reserved;
            case COMMITTED -> committed;
            case SPENT -> spent;
            case PAID -> paid;
            case AVAILABLE -> available;
        };
    }
}
