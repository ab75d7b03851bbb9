package dev.chiteki.api.japan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Function;

/**
 * On which day of a year a named holiday falls, while the rule is in force.
 *
 * @param from the first day on which the rule is law
 * @param until the last day on which it is
 */
record HolidayRule(
        HolidayKind kind, LocalDate from, LocalDate until, Function<Year, LocalDate> day, LegalSource source) {

    static final LocalDate ALWAYS = LocalDate.MIN;
    static final LocalDate STILL = LocalDate.MAX;

    /** Always on that day, if it is law on that day. */
    static HolidayRule on(HolidayKind kind, int month, int day, LegalSource source) {
        MonthDay fixed = MonthDay.of(month, day);
        return new HolidayRule(kind, ALWAYS, STILL, year -> year.atMonthDay(fixed), source);
    }

    /** On that Monday of the month. */
    static HolidayRule onMonday(HolidayKind kind, int ordinal, int month, LegalSource source) {
        return new HolidayRule(
                kind,
                ALWAYS,
                STILL,
                year -> year.atMonth(month)
                        .atDay(1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY)),
                source);
    }

    /** The same, law from the first day of that year. */
    HolidayRule since(int year) {
        return since(LocalDate.of(year, 1, 1));
    }

    /** The same, law from that day. */
    HolidayRule since(LocalDate first) {
        return new HolidayRule(kind, first, until, day, source);
    }

    /** The same, law to the last day of that year. */
    HolidayRule through(int year) {
        return through(LocalDate.of(year, 12, 31));
    }

    /** The same, law to that day. */
    HolidayRule through(LocalDate last) {
        return new HolidayRule(kind, from, last, day, source);
    }

    /** The same in that year alone. */
    HolidayRule only(int year) {
        return since(year).through(year);
    }

    /** Whether the rule is law on that day. */
    boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(until);
    }
}
