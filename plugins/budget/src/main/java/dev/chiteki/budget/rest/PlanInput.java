package dev.chiteki.budget.rest;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.PlanOrder;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import dev.chiteki.budget.outlook.PlanRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A monthly plan of expenditure that is to be entered.
 *
 * @param months those with an amount, each once; the others have nothing
 * @param reason wanted where it takes the place of an earlier plan
 * @param expectedRevision the revision from which the caller set out, 0 for none; another one now is a conflict
 */
public record PlanInput(
        @NotNull FiscalYear fiscalYear,
        @NotNull @Size(max = 12) List<@Valid Month> months,
        @Nullable @Size(max = 400) String reason,
        @Nullable Integer expectedRevision) {

    /**
     * What is planned for a month.
     *
     * @param month such as {@code 2002-07}
     */
    public record Month(@NotNull String month, @NotNull Yen amount) {}

    PlanOrder order() {
        List<YearMonth> ofYear = MonthlyAmounts.months(fiscalYear);
        Map<YearMonth, Yen> amounts = new LinkedHashMap<>();
        for (int index = 0; index < months.size(); index++) {
            Month given = months.get(index);
            YearMonth month = month(given.month(), PlanRules.field(index));
            if (!ofYear.contains(month)) {
                throw ChitekiException.invalid(
                        Reason.at(PlanRules.field(index), "budget.plan-month-outside", given.month(), fiscalYear));
            }
            if (amounts.put(month, given.amount()) != null) {
                throw ChitekiException.invalid(
                        Reason.at(PlanRules.field(index), "budget.plan-month-twice", given.month()));
            }
        }
        return new PlanOrder(MonthlyAmounts.of(fiscalYear, amounts), reason, expectedRevision);
    }

    private static YearMonth month(String text, String field) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException malformed) {
            throw ChitekiException.invalid(Reason.at(field, "budget.plan-month-malformed", text));
        }
    }
}
