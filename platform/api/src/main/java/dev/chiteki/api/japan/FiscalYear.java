package dev.chiteki.api.japan;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.JapaneseDate;
import java.util.Locale;

/**
 * A fiscal year of the state: 1 April to 31 March (Public Finance Act, Art. 11).
 *
 * @param year the western year in which it begins, 1873 to 9998
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    private static final MonthDay FIRST_DAY = MonthDay.of(4, 1);

    /** @throws ChitekiException {@code fiscal-year-range}, INVALID, with the year, outside 1873 to 9998 */
    public FiscalYear {
        if (year < 1873 || year > 9998) {
            throw ChitekiException.invalid(Reason.of("fiscal-year-range", Integer.toString(year)));
        }
    }

    /** The fiscal year in which the day lies. */
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(MonthDay.from(day).isBefore(FIRST_DAY) ? day.getYear() - 1 : day.getYear());
    }

    /** 1 April. */
    public LocalDate firstDay() {
        return FIRST_DAY.atYear(year);
    }

    /** 31 March of the following year. */
    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    /** Whether the day lies within. */
    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    /** The one that follows. */
    public FiscalYear next() {
        return new FiscalYear(year + 1);
    }

    /** {@code 平成14年度} or {@code FY2002}; the era is that of 1 April, its first year is 元. */
    public String label(Locale locale) {
        if (!locale.getLanguage().equals("ja")) {
            return "FY" + year;
        }
        return EraDates.eraYear(JapaneseDate.from(firstDay())) + "年度";
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
