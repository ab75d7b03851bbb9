package dev.chiteki.server.shell.dashboard;

import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.indicator.Direction;
import dev.chiteki.api.indicator.IndicatorPeriod;
import dev.chiteki.api.indicator.IndicatorPoint;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.chart.ChartNumbers;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * How an indicator is told in words.
 *
 * @param name of the indicator, in the reader's language
 * @param texts the platform's own
 */
record IndicatorWords(String name, Direction direction, ChartNumbers numbers, Texts texts) {

    String text(String key, Object... arguments) {
        return texts.get("dashboard.indicator." + key, arguments);
    }

    /** The value with its unit, in the reader's unit of amounts. */
    String value(long value) {
        return numbers.unit() == ChartUnit.YEN
                ? numbers.yen().format(Yen.of(value), numbers.locale())
                : numbers.exact(value);
    }

    /** What the value should be. */
    String target(IndicatorPoint point) {
        return point.wanted().map(wanted -> text("target", value(wanted))).orElseGet(() -> text("no-target"));
    }

    /** How far the value is from its target, and whether that is good; empty without both. */
    Optional<String> difference(IndicatorPoint point) {
        return point.difference().map(more -> {
            if (more == 0) {
                return text("exact");
            }
            String amount = distance(Math.absExact(more));
            boolean met = direction.meets(
                    point.reached().orElseThrow(), point.wanted().orElseThrow());
            return switch (direction) {
                case MORE -> text(met ? "more-met" : "more-missed", amount);
                case LESS -> text(met ? "less-met" : "less-missed", amount);
                case NEUTRAL -> text(more > 0 ? "neutral-above" : "neutral-below", amount);
            };
        });
    }

    /** As short as an axis needs it: the year stands above. */
    String brief(IndicatorPeriod period) {
        YearMonth month = period.month();
        if (month == null) {
            return period.label(texts.locale());
        }
        return texts.locale().getLanguage().equals("ja")
                ? month.getMonthValue() + "月"
                : month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** Percents differ by points. */
    private String distance(long difference) {
        return numbers.unit() == ChartUnit.PERCENT ? text("points", numbers.plain(difference)) : value(difference);
    }
}
