package dev.chiteki.api.japan;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fiscal year of the state: 1 April to 31 March (Public Finance Act, Art. 11).
 *
 * @param year the western year in which it begins, 1873 to 9998
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    private static final MonthDay FIRST_DAY = MonthDay.of(4, 1);
    private static final MonthDay NEW_YEARS_EVE = MonthDay.of(12, 31);
    private static final Pattern WESTERN = Pattern.compile("(?:FY|fy)?\\s?([0-9]{4})\\s?(?:年度)?");
    private static final Pattern ERA = Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHRmtshr])\\s?(元|[0-9]{1,2})\\s?(?:年度)?");

    /** @throws ChitekiException {@code fiscal-year-range}, INVALID, with the year, outside 1873 to 9998 */
    public FiscalYear {
        if (year < 1873 || year > 9998) {
            throw ChitekiException.invalid(Reason.of("fiscal-year-range", Integer.toString(year)));
        }
    }

    /**
     * Reads what a person typed: {@code 2002}, {@code FY2002}, {@code 2002年度}, {@code H14} or {@code 平成14年度}, in half or
     * full width. A year that began in one era and ended in the next goes by both: 平成31年度 is 令和元年度.
     *
     * @throws ChitekiException INVALID, with the text: {@code fiscal-year-malformed} for another form,
     *     {@code fiscal-year-nonexistent} for a year that the named era does not have; {@code fiscal-year-range} as of the
     *     constructor
     */
    public static FiscalYear parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher western = WESTERN.matcher(plain);
        if (western.matches()) {
            return new FiscalYear(Integer.parseInt(western.group(1)));
        }
        Matcher era = ERA.matcher(plain);
        if (era.matches()) {
            String number = era.group(2);
            return ofEra(EraDates.era(era.group(1)), number.equals("元") ? 1 : Integer.parseInt(number))
                    .orElseThrow(() -> ChitekiException.invalid(Reason.of("fiscal-year-nonexistent", text)));
        }
        throw ChitekiException.invalid(Reason.of("fiscal-year-malformed", text));
    }

    /** The fiscal year of which a day up to New Year's Eve lies in that year of that era. */
    private static Optional<FiscalYear> ofEra(JapaneseEra era, int yearOfEra) {
        try {
            int western = JapaneseChronology.INSTANCE.prolepticYear(era, yearOfEra);
            return Stream.of(FIRST_DAY, NEW_YEARS_EVE)
                    .map(day -> day.atYear(western))
                    .filter(day -> !day.isBefore(EraDates.FIRST_DAY))
                    .filter(day -> JapaneseDate.from(day).getEra().equals(era))
                    .map(FiscalYear::of)
                    .findFirst();
        } catch (DateTimeException beyondTheEra) {
            return Optional.empty();
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
