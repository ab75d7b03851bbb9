package dev.chiteki.api.japan;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Days of each year on which offices are closed, while the rule is in force. A period may run over the end of the year.
 *
 * @param from the first day on which the rule is law
 * @param until the last day on which it is, or {@link LocalDate#MAX} where no end is known
 * @param firstDay of the period
 * @param lastDay of the period; before the first where the period runs into the next year
 * @param source by which rule
 */
public record ClosedPeriod(LocalDate from, LocalDate until, MonthDay firstDay, MonthDay lastDay, LegalSource source) {

    /** @throws IllegalArgumentException if the rule ends before it begins */
    public ClosedPeriod {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("The rule ends on " + until + ", before it begins on " + from + ".");
        }
    }

    /** Whether the rule is law on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether offices are closed on that day by this rule. */
    public boolean closes(LocalDate day) {
        if (!holdsOn(day)) {
            return false;
        }
        MonthDay date = MonthDay.from(day);
        boolean behindFirst = !date.isBefore(firstDay);
        boolean beforeLast = !date.isAfter(lastDay);
        return firstDay.isAfter(lastDay) ? behindFirst || beforeLast : behindFirst && beforeLast;
    }
}
