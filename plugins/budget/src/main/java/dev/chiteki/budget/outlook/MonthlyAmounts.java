package dev.chiteki.budget.outlook;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Amounts of the twelve months of a fiscal year, April first.
 *
 * @param amounts exactly twelve
 */
public record MonthlyAmounts(FiscalYear year, List<Yen> amounts) {

    /** How many months a year has. */
    public static final int MONTHS = 12;

    /** @throws IllegalArgumentException unless there are twelve */
    public MonthlyAmounts {
        amounts = List.copyOf(amounts);
        if (amounts.size() != MONTHS) {
            throw new IllegalArgumentException("A fiscal year has twelve months, not " + amounts.size() + ".");
        }
    }

    /**
     * Of the amounts by month; a month without one has nothing. What lies before the year counts in its first month, what
     * lies after it, such as corrections until the books close, in its last.
     */
    public static MonthlyAmounts of(FiscalYear year, Map<YearMonth, Yen> amounts) {
        List<Yen> months = new ArrayList<>(
                IntStream.range(0, MONTHS).mapToObj(month -> Yen.ZERO).toList());
        amounts.forEach((month, amount) -> {
            int place = place(year, month);
            months.set(place, months.get(place).plus(amount));
        });
        return new MonthlyAmounts(year, months);
    }

    /** The months of the year. */
    public static List<YearMonth> months(FiscalYear year) {
        YearMonth april = YearMonth.from(year.firstDay());
        return IntStream.range(0, MONTHS).mapToObj(april::plusMonths).toList();
    }

    /** The place of the month in which the day lies, from 0; a day outside the year counts as its nearest. */
    public static int place(FiscalYear year, LocalDate day) {
        return place(year, YearMonth.from(day));
    }

    /** The amount of the month at that place. */
    public Yen at(int place) {
        return amounts.get(place);
    }

    /** The sum of all. */
    public Yen total() {
        return upTo(MONTHS - 1);
    }

    /** The sum of the months up to and with that place. */
    public Yen upTo(int place) {
        return amounts.subList(0, place + 1).stream().reduce(Yen.ZERO, Yen::plus);
    }

    private static int place(FiscalYear year, YearMonth month) {
        YearMonth april = YearMonth.from(year.firstDay());
        return Math.clamp(april.until(month, java.time.temporal.ChronoUnit.MONTHS), 0, MONTHS - 1);
    }
}
