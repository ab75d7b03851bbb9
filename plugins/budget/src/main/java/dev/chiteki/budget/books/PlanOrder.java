package dev.chiteki.budget.books;

import dev.chiteki.budget.outlook.MonthlyAmounts;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is to be entered.
 *
 * @param reason wanted where it takes the place of an earlier one
 * @param expectedRevision from which its author set out, 0 for none; another one now is a conflict. Null where it does not
 *     matter
 */
public record PlanOrder(
        MonthlyAmounts months,
        @Nullable String reason,
        @Nullable Integer expectedRevision) {}
