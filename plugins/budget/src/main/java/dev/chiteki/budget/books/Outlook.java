package dev.chiteki.budget.books;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.outlook.Forecast;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import dev.chiteki.budget.outlook.Risk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a fiscal year stands and where it is heading.
 *
 * @param today the business day for which this holds
 * @param plan if there is one
 * @param spent by month, reversals taken away in the month of their own date
 * @param risks in the order of the money's way
 */
public record Outlook(
        YearSummary summary,
        LocalDate today,
        Optional<Plan> plan,
        MonthlyAmounts spent,
        Forecast forecast,
        List<Risk> risks) {

    /** The place of the month in which today lies, from 0. */
    public int month() {
        return MonthlyAmounts.place(summary.year(), today);
    }

    /** What the plan foresees up to the end of this month, if there is a plan. */
    public Optional<Yen> plannedToDate() {
        return plan.map(found -> found.months().upTo(month()));
    }

    /** What will be left of the subsidy when the year ends, by the forecast. */
    public Yen leftAtYearEnd() {
        return summary.subsidy().minus(forecast.atYearEnd());
    }
}
