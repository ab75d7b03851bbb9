package dev.chiteki.api.japan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * The working days of the state's administrative bodies (行政機関の休日に関する法律, Act 91 of 1988, Art. 1): closed are Saturdays,
 * Sundays, the holidays of the law, and 29 December to 3 January. Local governments close by ordinances of their own, most
 * of which say the same (Local Autonomy Act, Art. 4-2).
 */
public final class GovernmentCalendar implements OfficeCalendar {

    private static final String ACT = "行政機関の休日に関する法律 第1条第1項";
    // Every Saturday since May 1992.
    private static final LegalSource WEEK_END = new LegalSource(ACT + "第1号", "平成4年法律第28号", Certainty.PRIMARY_TEXT);
    private static final ClosedPeriod YEAR_END = new ClosedPeriod(
            LocalDate.of(1989, 1, 1),
            LocalDate.MAX,
            MonthDay.of(12, 29),
            MonthDay.of(1, 3),
            new LegalSource(ACT + "第3号", "昭和63年法律第91号", Certainty.PRIMARY_TEXT));

    private final ClosedDays closed;

    /** The working days between these holidays; a plugin gets them ready by {@link Calendars#government()}. */
    public GovernmentCalendar(Holidays holidays) {
        this.closed = new ClosedDays(holidays, WEEK_END, List.of(YEAR_END));
    }

    /**
     * When a statutory period ends whose last day by its own count is the given one: on that day, or, if the offices are
     * closed then, on the next day that they are open (Art. 2).
     *
     * <p>Art. 2 is for acts that a law or an ordinance asks for towards an administrative body of the state, within a
     * <em>period</em> counted in days, months or years, unless it says otherwise. It moves no date that stands in a law as a
     * date: the fiscal year ends on 31 March, be it a Sunday.
     *
     * @throws dev.chiteki.api.error.ChitekiException as {@link #closure} does, for the first day that is not known
     */
    public LocalDate periodEnds(LocalDate lastDay) {
        return nextOpen(lastDay);
    }

    @Override
    public Optional<Closure> closure(LocalDate day) {
        return closed.on(day);
    }

    @Override
    public Optional<Holiday> holiday(LocalDate day) {
        return closed.holidays().on(day);
    }

    @Override
    public LocalDate verifiedFrom() {
        return closed.holidays().verifiedFrom();
    }

    @Override
    public LocalDate verifiedUntil() {
        return closed.holidays().verifiedUntil();
    }
}
