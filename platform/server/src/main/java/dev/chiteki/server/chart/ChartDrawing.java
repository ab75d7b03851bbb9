package dev.chiteki.server.chart;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartKind;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.api.chart.SeriesRole;
import dev.chiteki.server.chart.Svg.Anchor;
import dev.chiteki.server.chart.Svg.Box;
import dev.chiteki.server.chart.Svg.Spot;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A chart as a still drawing (SVG) for documents: the same numbers, roles and rules as in the browser, without scripts,
 * style sheets or fonts of its own.
 */
public final class ChartDrawing {

    static final int WIDTH = 720;

    private static final double KEY_LINE = 24;
    private static final double GAP = 8;

    private ChartDrawing() {}

    /** The drawing; it keeps its proportions in whatever width it is shown. */
    public static String svg(Chart chart, ChartNumbers numbers) {
        Svg svg = new Svg();
        Box plot = isLying(chart)
                ? new LyingBars(chart, numbers, svg).draw(KEY_LINE)
                : new StandingPlot(chart, numbers, svg).draw(KEY_LINE);
        drawKey(chart, numbers, svg);
        return svg.document(WIDTH, plot.bottom() + GAP, chart.title(), chart.subject());
    }

    /** Whether the bars lie: names are long, periods are short. */
    public static boolean isLying(Chart chart) {
        return chart.kind() == ChartKind.PROGRESS
                || (chart.kind() != ChartKind.LINES && !chart.axis().ofTime());
    }

    /** The axis on which all values lie, those upon each other together. */
    static ChartScale scale(Chart chart) {
        List<Long> sums = chart.kind() == ChartKind.STACKED_BARS ? sums(chart) : values(chart.series());
        LongStream lowest = sums.stream().mapToLong(Long::longValue);
        LongStream highest = sums.stream().mapToLong(Long::longValue);
        return ChartScale.of(lowest.min().orElse(0), highest.max().orElse(0));
    }

    static List<ChartSeries> of(Chart chart, SeriesRole role) {
        return chart.series().stream().filter(series -> series.role() == role).collect(Collectors.toList());
    }

    /** What the series sum to at each label. */
    public static List<Long> sums(Chart chart) {
        return java.util.stream.IntStream.range(0, chart.axis().labels().size())
                .mapToObj(place -> chart.series().stream()
                        .map(series -> series.points().get(place).value())
                        .filter(Objects::nonNull)
                        .reduce(0L, Math::addExact))
                .toList();
    }

    private static List<Long> values(List<ChartSeries> series) {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .map(ChartPoint::value)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Which ink is what, above the drawing; lines carry their names themselves. */
    private static void drawKey(Chart chart, ChartNumbers numbers, Svg svg) {
        double x = 0;
        if (!numbers.axisUnit().isEmpty()) {
            svg.text(new Spot(x, Svg.LETTER), numbers.axisUnit(), Anchor.START, ChartInk.FAINT_TEXT);
            x += Svg.widthOf(numbers.axisUnit()) + 2 * GAP;
        }
        if (chart.kind() == ChartKind.LINES || chart.series().size() < 2) {
            return;
        }
        for (ChartSeries series : chart.series()) {
            drawSwatch(chart, series, x, svg);
            x += 2.5 * GAP;
            svg.text(new Spot(x, Svg.LETTER), series.name(), Anchor.START, ChartInk.TEXT);
            x += Svg.widthOf(series.name()) + 2 * GAP;
        }
    }

    private static void drawSwatch(Chart chart, ChartSeries series, double x, Svg svg) {
        ChartInk ink = ChartInk.of(series.role());
        if (chart.kind() == ChartKind.PROGRESS && series.role() == SeriesRole.PLAN) {
            svg.line(new Spot(x + GAP, 0), new Spot(x + GAP, Svg.LETTER + 2), ink.stroke(), 3);
        } else {
            svg.bar(new Box(x, 2, 1.5 * GAP, 1.5 * GAP), ink);
        }
    }
}
