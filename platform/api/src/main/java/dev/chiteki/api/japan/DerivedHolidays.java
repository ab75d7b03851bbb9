package dev.chiteki.api.japan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The holidays that follow from the named ones by Art. 3(2) and 3(3), by the wording in force on the day. */
final class DerivedHolidays {

    private static final String ACT = "国民の祝日に関する法律 ";
    private static final String NEW_WORDING = "平成17年法律第43号";
    private static final LegalSource SUBSTITUTE_1973 =
            new LegalSource(ACT + "第3条第2項", "昭和48年法律第10号", Certainty.SECONDARY_SOURCE);
    private static final LegalSource SUBSTITUTE_2007 =
            new LegalSource(ACT + "第3条第2項", NEW_WORDING, Certainty.PRIMARY_TEXT);
    private static final LegalSource BETWEEN_1985 =
            new LegalSource(ACT + "第3条第3項", "昭和60年法律第103号", Certainty.SECONDARY_SOURCE);
    private static final LegalSource BETWEEN_2007 =
            new LegalSource(ACT + "第3条第3項", NEW_WORDING, Certainty.PRIMARY_TEXT);

    /** From this day on the wording of 2005 is law. */
    private static final LocalDate NEW = LocalDate.of(2007, 1, 1);

    private DerivedHolidays() {}

    /** Those that follow from the named days, by day. */
    static NavigableMap<LocalDate, Holiday> of(Set<LocalDate> named) {
        NavigableMap<LocalDate, Holiday> derived = new TreeMap<>();
        named.stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .map(day -> substitute(day, named))
                .filter(day -> !named.contains(day))
                .forEach(day -> derived.put(day, holiday(day, HolidayKind.SUBSTITUTE)));
        named.stream()
                .map(day -> day.plusDays(1))
                .filter(day -> isBetween(day, named))
                .forEach(day -> derived.putIfAbsent(day, holiday(day, HolidayKind.BETWEEN_HOLIDAYS)));
        return derived;
    }

    /** Until 2006 the next day, whatever it is; since 2007 the next day that is not itself named. */
    private static LocalDate substitute(LocalDate sunday, Set<LocalDate> named) {
        LocalDate next = sunday.plusDays(1);
        while (!sunday.isBefore(NEW) && named.contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Until 2006 no Sunday counted, as it was a day of rest already; since 2007 any day that is not itself named. */
    private static boolean isBetween(LocalDate day, Set<LocalDate> named) {
        return named.contains(day.plusDays(1))
                && !named.contains(day)
                && (!day.isBefore(NEW) || day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    private static Holiday holiday(LocalDate day, HolidayKind kind) {
        boolean isNew = !day.isBefore(NEW);
        LegalSource source = kind == HolidayKind.SUBSTITUTE
                ? isNew ? SUBSTITUTE_2007 : SUBSTITUTE_1973
                : isNew ? BETWEEN_2007 : BETWEEN_1985;
        return new Holiday(day, kind, source);
    }
}
