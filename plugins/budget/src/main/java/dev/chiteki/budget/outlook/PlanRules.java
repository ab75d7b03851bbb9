package dev.chiteki.budget.outlook;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What a monthly plan of expenditure must keep to. */
public final class PlanRules {

    private static final String FIELD = "months";

    private PlanRules() {}

    /**
     * @param subsidy what was decided for the year
     * @param decidedOn before the month of that day nothing can be spent
     * @throws ChitekiException REFUSED with every reason against it
     */
    public static void require(MonthlyAmounts plan, Yen subsidy, LocalDate decidedOn) {
        List<Reason> reasons = new ArrayList<>();
        List<YearMonth> months = MonthlyAmounts.months(plan.year());
        int first = MonthlyAmounts.place(plan.year(), decidedOn);
        for (int place = 0; place < MonthlyAmounts.MONTHS; place++) {
            Yen amount = plan.at(place);
            if (amount.isNegative()) {
                reasons.add(Reason.at(field(place), "budget.plan-negative", amount, months.get(place)));
            } else if (amount.isPositive() && place < first) {
                reasons.add(Reason.at(field(place), "budget.plan-before-decision", months.get(place), decidedOn));
            }
        }
        if (reasons.isEmpty() && plan.total().compareTo(subsidy) > 0) {
            Yen excess = plan.total().minus(subsidy);
            reasons.add(Reason.at(FIELD, "budget.plan-exceeds", plan.total(), subsidy, excess));
        }
        if (!reasons.isEmpty()) {
            throw new ChitekiException(Fault.REFUSED, reasons);
        }
    }

    /** The field of the month at that place, as reasons name it. */
    public static String field(int place) {
        return FIELD + "[" + place + "]";
    }

    /**
     * Spreads an amount evenly over the months from that place to the end. What does not divide goes to the first, as
     * fractions of instalments do (Act 61 of 1950, Art. 3).
     */
    public static MonthlyAmounts evenly(MonthlyAmounts kept, int from, Yen amount) {
        long months = MonthlyAmounts.MONTHS - (long) from;
        long each = amount.amount() / months;
        List<Yen> amounts = new ArrayList<>(kept.amounts().subList(0, from));
        amounts.add(Yen.of(amount.amount() - each * (months - 1)));
        while (amounts.size() < MonthlyAmounts.MONTHS) {
            amounts.add(Yen.of(each));
        }
        return new MonthlyAmounts(kept.year(), amounts);
    }
}
