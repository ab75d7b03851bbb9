package dev.chiteki.budget.outlook;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What will have been spent by the end of each month, if the year goes on as it has gone; docs/budget.md has the rule in
 * words. It is no plan: it knows what was spent and what is bound, and nothing of intentions.
 *
 * @param basis from what it was concluded
 * @param days over how many days the pace was measured, today included
 * @param perMonth what a month of thirty days takes at that pace; nothing where it does not count
 * @param toDate by month end, cumulated; empty for months that are over
 */
public record Forecast(Basis basis, long days, Yen perMonth, List<Optional<Yen>> toDate) {

    /** With fewer days a single large purchase would decide the pace. */
    static final long LEAST_DAYS = 30;

    /** From what a forecast was concluded. */
    public enum Basis {
        /** Spending goes on at the pace so far. */
        PACE,
        /** What is bound is more than the pace would bring, and is spent by the end of the year. */
        BOUND,
        /** Too early for a pace: only what is bound is spent by the end of the year. */
        EARLY,
        /** The year is over: what was spent is all. */
        ENDED
    }

    /** Copies the months. */
    public Forecast {
        toDate = List.copyOf(toDate);
    }

    /** The forecast on the business day of the course. */
    public static Forecast of(Course course) {
        LocalDate last = course.spent().year().lastDay();
        long days = Math.max(0, ChronoUnit.DAYS.between(course.begin(), course.today()) + 1);
        if (!course.today().isBefore(last)) {
            return new Forecast(Basis.ENDED, days, Yen.ZERO, months(course, Yen.ZERO));
        }
        if (days < LEAST_DAYS) {
            return new Forecast(Basis.EARLY, days, Yen.ZERO, months(course, course.bound()));
        }
        Yen byPace = share(course.spent().total(), ChronoUnit.DAYS.between(course.today(), last), days);
        Basis basis = byPace.compareTo(course.bound()) < 0 ? Basis.BOUND : Basis.PACE;
        Yen perMonth = basis == Basis.PACE ? share(course.spent().total(), LEAST_DAYS, days) : Yen.ZERO;
        return new Forecast(basis, days, perMonth, months(course, basis == Basis.PACE ? byPace : course.bound()));
    }

    /** What will have been spent when the year ends. */
    public Yen atYearEnd() {
        return toDate.getLast().orElseThrow();
    }

    /** Spreads what is still to come evenly over the days that are left; more than the subsidy is never spent. */
    private static List<Optional<Yen>> months(Course course, Yen toCome) {
        LocalDate last = course.spent().year().lastDay();
        LocalDate from = from(course);
        long daysLeft = Math.max(1, ChronoUnit.DAYS.between(from, last));
        List<Optional<Yen>> months = new ArrayList<>();
        for (YearMonth month : MonthlyAmounts.months(course.spent().year())) {
            LocalDate end = month.atEndOfMonth();
            if (end.isBefore(course.today()) && !end.equals(last)) {
                months.add(Optional.empty());
            } else {
                long until = Math.max(0, ChronoUnit.DAYS.between(from, end));
                Yen reached = course.spent().total().plus(share(toCome, until, daysLeft));
                months.add(Optional.of(least(reached, course.subsidy())));
            }
        }
        return months;
    }

    /** The last day of which all is known: nothing is spent before the year and its decision. */
    private static LocalDate from(Course course) {
        LocalDate eve = course.begin().minusDays(1);
        return course.today().isBefore(eve) ? eve : course.today();
    }

    /** Whole yen, what is less is dropped. */
    private static Yen share(Yen amount, long part, long whole) {
        return Yen.of(Math.floorDiv(Math.multiplyExact(amount.amount(), part), whole));
    }

    private static Yen least(Yen one, Yen other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
