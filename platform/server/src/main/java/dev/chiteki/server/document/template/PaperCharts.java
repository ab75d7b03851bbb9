package dev.chiteki.server.document.template;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.server.chart.ChartDrawing;
import dev.chiteki.server.chart.ChartNumbers;
import dev.chiteki.server.document.print.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charts of one document, in the order in which its template names them. */
final class PaperCharts {

    /** From here on whole yen are too long for an axis. */
    private static final long MANY_YEN = 10_000_000;

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");

    private final Locale language;
    private final List<String> drawings = new ArrayList<>();

    PaperCharts(Locale language) {
        this.language = language;
    }

    /** The object that stands for the chart, so many millimetres wide, with the words for those who do not see it. */
    String place(Chart chart, int width) {
        String svg = ChartDrawing.svg(chart, new ChartNumbers(chart.unit(), unit(chart), language));
        Matcher size = SIZE.matcher(svg);
        if (!size.find()) {
            throw new IllegalStateException("The drawing of '" + chart.subject() + "' has no size.");
        }
        double height = width * Double.parseDouble(size.group(2)) / Double.parseDouble(size.group(1));
        drawings.add(svg);
        return String.format(
                Locale.ROOT,
                "<object type=\"chart\" data=\"%d\" alt=\"%s\" style=\"width: %dmm; height: %.2fmm\"></object>",
                drawings.size() - 1,
                XmlText.escape(chart.subject() + ": " + chart.title()),
                width,
                height);
    }

    List<String> drawings() {
        return drawings;
    }

    private static YenUnit unit(Chart chart) {
        boolean large = chart.unit() == ChartUnit.YEN
                && chart.series().stream()
                        .flatMap(series -> series.points().stream())
                        .map(ChartPoint::value)
                        .filter(Objects::nonNull)
                        .anyMatch(value -> Math.abs(value) >= MANY_YEN);
        return large ? YenUnit.MILLION : YenUnit.YEN;
    }
}
