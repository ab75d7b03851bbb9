package dev.chiteki.api.indicator;

import dev.chiteki.api.japan.FiscalYear;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * To what time a value belongs: a fiscal year, or a month of one.
 *
 * @param fiscalYear in which it lies
 * @param month or null for the whole year
 */
public record IndicatorPeriod(
        FiscalYear fiscalYear, @Nullable YearMonth month) implements Comparable<IndicatorPeriod> {

    private static final Comparator<IndicatorPeriod> ORDER = Comparator.comparing(IndicatorPeriod::lastDay)
            .thenComparing(period -> period.month() == null)
            .thenComparing(IndicatorPeriod::fiscalYear);

    /** @throws IllegalArgumentException if the month is not one of the year */
    public IndicatorPeriod {
        if (month != null && !fiscalYear.contains(month.atDay(1))) {
            throw new IllegalArgumentException("The month " + month + " is not in fiscal year " + fiscalYear + ".");
        }
    }

    /** The whole year. */
    public static IndicatorPeriod of(FiscalYear year) {
        return new IndicatorPeriod(year, null);
    }

    /** The month. */
    public static IndicatorPeriod of(YearMonth month) {
        return new IndicatorPeriod(FiscalYear.of(month.atDay(1)), month);
    }

    /**
     * The period of that code.
     *
     * @throws RuntimeException if it is not what {@link #code} gives
     */
    public static IndicatorPeriod parse(String code) {
        return code.contains("-") ? of(YearMonth.parse(code)) : of(new FiscalYear(Integer.parseInt(code)));
    }

    /** By which data name it: {@code 2002} for the year, {@code 2002-07} for the month. */
    public String code() {
        return month == null ? fiscalYear.toString() : month.toString();
    }

    /** The last day that belongs to it. */
    public LocalDate lastDay() {
        return month == null ? fiscalYear.lastDay() : month.atEndOfMonth();
    }

    /** As people read it: {@code 平成14年度} or {@code 2002年7月}, {@code FY2002} or {@code Jul 2002}. */
    public String label(Locale locale) {
        if (month == null) {
            return fiscalYear.label(locale);
        }
        return locale.getLanguage().equals("ja")
                ? month.getYear() + "年" + month.getMonthValue() + "月"
                : month.format(DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH));
    }

    /** By their last days; a month before the year that ends with it. */
    @Override
    public int compareTo(IndicatorPeriod other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code();
    }
}
