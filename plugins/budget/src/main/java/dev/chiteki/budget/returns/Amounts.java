package dev.chiteki.budget.returns;

import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Amounts, what may be one, and their sums. */
final class Amounts {

    /**
     * The largest amount: more than ten times what the state spends in a year, so that it stops only slips of the hand. Up
     * to it no sum, and no interest from the year 1 to 9999, leaves the range of a long, and every JSON reader takes it.
     */
    static final Yen MOST = Yen.of(999_999_999_999_999L);

    /** The most receipts, and the most payments. */
    static final int MOST_ENTRIES = 1000;

    private Amounts() {}

    static Yen sum(List<DatedAmount> amounts) {
        return amounts.stream().map(DatedAmount::amount).reduce(Yen.ZERO, Yen::plus);
    }

    /** The sum of each day on which there was more than nothing, from the first day on. */
    static NavigableMap<LocalDate, Yen> byDay(List<DatedAmount> amounts) {
        NavigableMap<LocalDate, Yen> days = new TreeMap<>();
        amounts.stream()
                .filter(one -> one.amount().isPositive())
                .forEach(one -> days.merge(one.date(), one.amount(), Yen::plus));
        return days;
    }

    /** What keeps the amount from being one. */
    static List<Reason> problems(String field, Yen amount) {
        if (amount.isNegative()) {
            return List.of(Reason.at(field, "budget.return-amount-negative", amount));
        }
        return amount.compareTo(MOST) > 0
                ? List.of(Reason.at(field, "budget.return-amount-too-large", amount, MOST))
                : List.of();
    }

    /** What keeps the list, or an amount in it, from being one. */
    static List<Reason> problems(String field, List<DatedAmount> amounts) {
        if (amounts.size() > MOST_ENTRIES) {
            return List.of(Reason.at(field, "budget.return-too-many", amounts.size(), MOST_ENTRIES));
        }
        List<Reason> problems = new ArrayList<>();
        for (int index = 0; index < amounts.size(); index++) {
            problems.addAll(problems(
                    field + "[" + index + "].amount", amounts.get(index).amount()));
        }
        return problems;
    }
}
