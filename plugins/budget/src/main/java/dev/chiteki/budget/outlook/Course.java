package dev.chiteki.budget.outlook;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;

/**
 * How a fiscal year has gone so far: all that a forecast knows.
 *
 * @param decidedOn the day of the grant decision, before which nothing is spent
 * @param subsidy what was decided
 * @param bound committed and not yet spent, whether inspected or not
 * @param spent by month
 * @param today the business day
 */
public record Course(LocalDate decidedOn, Yen subsidy, Yen bound, MonthlyAmounts spent, LocalDate today) {

    /** What is not spent. */
    public Yen left() {
        return subsidy.minus(spent.total());
    }

    /** The first day on which money could be spent. */
    public LocalDate begin() {
        LocalDate first = spent.year().firstDay();
        return decidedOn.isAfter(first) ? decidedOn : first;
    }
}
