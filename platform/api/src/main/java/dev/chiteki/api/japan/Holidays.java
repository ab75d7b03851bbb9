package dev.chiteki.api.japan;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The holidays of the law (国民の祝日に関する法律) as it stood on each day. The rules stand here; the equinox days are announced
 * for one year at a time and come as data. Of a day beyond the years whose equinoxes are known nothing is said: whether it
 * is a holiday may depend on a day that nobody has announced, and on a law that nobody has made.
 *
 * <p>A plugin gets them by {@link dev.chiteki.api.plugin.PluginContext#calendars()}.
 */
public final class Holidays {

    /** Before this year the rules here were not checked. */
    private static final int FIRST_YEAR = 2002;

    private final NavigableMap<LocalDate, Holiday> days = new TreeMap<>();
    private final LocalDate first;
    private final LocalDate last;

    /**
     * @param announced the equinoxes of years one after another from 2002 on, in any order; those of earlier years are left
     *     aside
     * @throws IllegalArgumentException if a year comes twice, one between is missing, or 2002 is
     */
    public Holidays(List<Equinoxes> announced) {
        Map<Year, Equinoxes> years = new HashMap<>();
        for (Equinoxes one : announced) {
            if (years.put(one.year(), one) != null) {
                throw new IllegalArgumentException(
                        "The equinoxes of " + one.year() + " are there twice: keep one of them.");
            }
        }
        int until = FIRST_YEAR;
        for (Equinoxes next = years.get(Year.of(until)); next != null; next = years.get(Year.of(until))) {
            addNamed(next);
            until++;
        }
        requireNoGap(years.keySet(), until);
        days.putAll(DerivedHolidays.of(Set.copyOf(days.keySet())));
        first = LocalDate.of(FIRST_YEAR, 1, 1);
        last = LocalDate.of(until - 1, 12, 31);
    }

    private static void requireNoGap(Set<Year> years, int missing) {
        Optional<Year> beyond =
                years.stream().filter(year -> year.getValue() > missing).findAny();
        if (missing == FIRST_YEAR || beyond.isPresent()) {
            throw new IllegalArgumentException(
                    "The equinoxes of " + missing + " are missing: add them, or leave out all later years.");
        }
    }

    private void addNamed(Equinoxes equinoxes) {
        Year year = equinoxes.year();
        for (HolidayRule rule : HolidayLaw.RULES) {
            LocalDate day = rule.day().apply(year);
            if (rule.holdsOn(day)) {
                days.put(day, new Holiday(day, rule.kind(), rule.source()));
            }
        }
        LegalSource source = HolidayLaw.announced(equinoxes);
        LocalDate vernal = equinoxes.vernalDay();
        LocalDate autumnal = equinoxes.autumnalDay();
        days.put(vernal, new Holiday(vernal, HolidayKind.VERNAL_EQUINOX_DAY, source));
        days.put(autumnal, new Holiday(autumnal, HolidayKind.AUTUMNAL_EQUINOX_DAY, source));
    }

    /**
     * The holiday of that day, if it is one.
     *
     * @throws ChitekiException {@code calendar-unverified}, REFUSED, with the day, the first and the last day that are
     *     known, for a day outside them
     */
    public Optional<Holiday> on(LocalDate day) {
        requireVerified(day);
        return Optional.ofNullable(days.get(day));
    }

    /**
     * All from the one day to the other, both included, in their order; none if the second is before the first.
     *
     * @throws ChitekiException as {@link #on} does, for either end
     */
    public List<Holiday> between(LocalDate from, LocalDate to) {
        requireVerified(from);
        requireVerified(to);
        return to.isBefore(from)
                ? List.of()
                : List.copyOf(days.subMap(from, true, to, true).values());
    }

    /** The first day of which is known whether it is a holiday: 1 January 2002. */
    public LocalDate verifiedFrom() {
        return first;
    }

    /** The last day of which is known whether it is a holiday: the end of the last year whose equinoxes are announced. */
    public LocalDate verifiedUntil() {
        return last;
    }

    private void requireVerified(LocalDate day) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw ChitekiException.refused(Reason.of("calendar-unverified", day, first, last));
        }
    }
}
