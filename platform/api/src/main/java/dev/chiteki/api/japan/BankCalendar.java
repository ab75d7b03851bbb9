package dev.chiteki.api.japan;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The business days of banks (銀行法 第15条第1項, 銀行法施行令 第5条第1項): closed are Sundays, Saturdays, the holidays of the
 * law, and days at the turn of the year. Those come as dated data of the installation; how sure we are of them tells
 * {@link Closure#source()}.
 */
public final class BankCalendar implements OfficeCalendar {

    private static final LegalSource WEEK_END =
            new LegalSource("銀行法 第15条第1項、銀行法施行令 第5条第1項", "昭和57年政令第40号", Certainty.SECONDARY_SOURCE);

    private final ClosedDays closed;
    private final LocalDate verifiedFrom;
    private final LocalDate verifiedUntil;

    /**
     * The business days between these holidays; a plugin gets them ready by {@link Calendars#bank()}.
     *
     * @param yearEnds the rules of the turn of the year, each for its time
     * @throws IllegalArgumentException if on a day between the first and the last rule none or two of them hold
     */
    public BankCalendar(Holidays holidays, List<ClosedPeriod> yearEnds) {
        List<ClosedPeriod> ordered = YearEnds.inOrder(yearEnds);
        this.closed = new ClosedDays(holidays, WEEK_END, ordered);
        LocalDate begin = ordered.getFirst().from();
        LocalDate end = ordered.getLast().until();
        this.verifiedFrom = begin.isAfter(holidays.verifiedFrom()) ? begin : holidays.verifiedFrom();
        this.verifiedUntil = end.isBefore(holidays.verifiedUntil()) ? end : holidays.verifiedUntil();
    }

    @Override
    public Optional<Closure> closure(LocalDate day) {
        if (!knows(day)) {
            throw ChitekiException.refused(Reason.of("calendar-unverified", day, verifiedFrom, verifiedUntil));
        }
        return closed.on(day);
    }

    @Override
    public Optional<Holiday> holiday(LocalDate day) {
        return closed.holidays().on(day);
    }

    @Override
    public LocalDate verifiedFrom() {
        return verifiedFrom;
    }

    @Override
    public LocalDate verifiedUntil() {
        return verifiedUntil;
    }
}
