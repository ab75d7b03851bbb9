package dev.chiteki.server.chart;

import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.japan.YenUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * How the values of a chart are written for a reader.
 *
 * @param yen the unit in which the reader wants amounts shown
 */
public record ChartNumbers(ChartUnit unit, YenUnit yen, Locale locale) {

    private static final int PERCENT_POWER = 1;

    /** As a label in the drawing: in the reader's unit, without it. */
    public String brief(long value) {
        return unit == ChartUnit.YEN ? yen.digits(Yen.of(value)) : exact(value);
    }

    /** Every digit, without the unit. */
    public String exact(long value) {
        return switch (unit) {
            case YEN -> YenUnit.YEN.digits(Yen.of(value));
            case COUNT -> (value < 0 ? "−" : "") + String.format(Locale.ROOT, "%,d", Math.absExact(value));
            case PERCENT -> percent(value);
        };
    }

    /** Every digit, with the unit. */
    public String inWords(long value) {
        return unit == ChartUnit.YEN ? Yen.of(value).format(locale) : exact(value);
    }

    /** As a program reads it. */
    public String plain(long value) {
        return unit == ChartUnit.PERCENT
                ? BigDecimal.valueOf(value, PERCENT_POWER).toPlainString()
                : Long.toString(value);
    }

    /** As a mark of the axis of values: in the reader's unit, with as many decimals as it takes. */
    public String mark(long value) {
        BigDecimal shown = BigDecimal.valueOf(value)
                .divide(BigDecimal.valueOf(divisor()), MathContext.UNLIMITED)
                .stripTrailingZeros();
        String digits = String.format(Locale.ROOT, "%,." + Math.max(0, shown.scale()) + "f", shown.abs());
        return (shown.signum() < 0 ? "−" : "") + digits + (unit == ChartUnit.PERCENT ? "%" : "");
    }

    /** What the axis of values is counted in; empty where the values say it themselves. */
    public String axisUnit() {
        return unit == ChartUnit.YEN ? yen.label(locale) : "";
    }

    /** How many of the values' own unit make one on the axis. */
    public long divisor() {
        return switch (unit) {
            case YEN -> yen.yen();
            case COUNT -> 1;
            case PERCENT -> 10;
        };
    }

    private static String percent(long tenths) {
        String digits = BigDecimal.valueOf(Math.absExact(tenths), PERCENT_POWER).toPlainString();
        return (tenths < 0 ? "−" : "") + digits + "%";
    }
}
