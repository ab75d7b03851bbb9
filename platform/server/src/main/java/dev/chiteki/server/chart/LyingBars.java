package dev.chiteki.server.chart;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartKind;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.api.chart.SeriesRole;
import dev.chiteki.server.chart.Svg.Anchor;
import dev.chiteki.server.chart.Svg.Box;
import dev.chiteki.server.chart.Svg.Spot;
import java.util.List;

/** Bars of names, below each other. */
final class LyingBars {

    private static final double ROW = 36;
    private static final double BARS = 22;
    private static final double GAP = 8;
    private static final double WIDEST_NAMES = 0.4 * ChartDrawing.WIDTH;

    private final Chart chart;
    private final ChartNumbers numbers;
    private final Svg svg;
    private final ChartScale scale;

    LyingBars(Chart chart, ChartNumbers numbers, Svg svg) {
        this.chart = chart;
        this.numbers = numbers;
        this.svg = svg;
        this.scale = ChartDrawing.scale(chart);
    }

    /** Draws all below that line and tells what room it took. */
    Box draw(double top) {
        List<String> names = chart.axis().labels();
        double left = Math.min(
                        WIDEST_NAMES,
                        names.stream().mapToDouble(Svg::widthOf).max().orElse(0))
                + GAP;
        double right = numbers.inWords(scale.last()).length() * Svg.LETTER * 0.6 + GAP;
        Box plot = new Box(left, top, ChartDrawing.WIDTH - left - right, names.size() * ROW);
        drawMarks(plot);
        for (int row = 0; row < names.size(); row++) {
            Box band = new Box(plot.x(), top + row * ROW + (ROW - BARS) / 2, plot.width(), BARS);
            drawName(names.get(row), band);
            drawRow(row, band);
        }
        svg.line(new Spot(x(plot, 0), plot.y()), new Spot(x(plot, 0), plot.bottom()), ChartInk.AXIS, 1);
        return new Box(0, top, ChartDrawing.WIDTH, plot.height() + Svg.LETTER + GAP);
    }

    private void drawMarks(Box plot) {
        for (long mark : scale.marks()) {
            double x = x(plot, mark);
            svg.line(new Spot(x, plot.y()), new Spot(x, plot.bottom()), ChartInk.GRID, 1);
            svg.text(
                    new Spot(x, plot.bottom() + Svg.LETTER + 2),
                    numbers.mark(mark),
                    Anchor.MIDDLE,
                    ChartInk.FAINT_TEXT);
        }
    }

    private void drawName(String name, Box band) {
        svg.text(new Spot(band.x() - GAP, middle(band)), shortened(name), Anchor.END, ChartInk.TEXT);
    }

    /** The table beside the drawing has the whole name. */
    private static String shortened(String name) {
        if (Svg.widthOf(name) <= WIDEST_NAMES) {
            return name;
        }
        StringBuilder kept = new StringBuilder();
        for (int letter : name.codePoints().toArray()) {
            if (Svg.widthOf(kept + "…") + Svg.LETTER > WIDEST_NAMES) {
                break;
            }
            kept.appendCodePoint(letter);
        }
        return kept + "…";
    }

    private void drawRow(int row, Box band) {
        switch (chart.kind()) {
            case STACKED_BARS -> drawStack(row, band);
            case PROGRESS -> drawProgress(row, band);
            default -> drawBeside(row, band);
        }
    }

    private void drawStack(int row, Box band) {
        long sum = 0;
        for (ChartSeries series : chart.series()) {
            long value = valueAt(series, row);
            if (value > 0) {
                svg.bar(bar(band, sum, sum + value), ChartInk.of(series.role()));
                sum += value;
            }
        }
        label(band, sum, numbers.brief(sum));
    }

    private void drawProgress(int row, Box band) {
        long reached = 0;
        for (ChartSeries series : ChartDrawing.of(chart, SeriesRole.ACTUAL)) {
            reached = valueAt(series, row);
            svg.bar(bar(band, 0, reached), ChartInk.of(SeriesRole.ACTUAL));
        }
        long furthest = reached;
        for (ChartSeries series : ChartDrawing.of(chart, SeriesRole.PLAN)) {
            long planned = valueAt(series, row);
            furthest = Math.max(furthest, planned);
            double x = x(band, planned);
            String colour = ChartInk.of(SeriesRole.PLAN).stroke();
            svg.line(new Spot(x, band.y() - 4), new Spot(x, band.bottom() + 4), colour, 3);
        }
        label(band, furthest, numbers.brief(reached));
    }

    private void drawBeside(int row, Box band) {
        double height = band.height() / Math.max(1, chart.series().size());
        for (int place = 0; place < chart.series().size(); place++) {
            ChartSeries series = chart.series().get(place);
            Long value = series.points().get(row).value();
            if (value != null) {
                Box own = new Box(band.x(), band.y() + place * height, band.width(), height);
                svg.bar(bar(own, 0, value), ChartInk.of(series.role()));
                if (chart.kind() == ChartKind.BARS && chart.series().size() <= 2) {
                    label(own, Math.max(0, value), numbers.brief(value));
                }
            }
        }
    }

    private void label(Box band, long value, String words) {
        svg.text(new Spot(x(band, value) + GAP, middle(band)), words, Anchor.START, ChartInk.TEXT);
    }

    private Box bar(Box band, long from, long to) {
        double start = x(band, Math.min(from, to));
        return new Box(start, band.y(), x(band, Math.max(from, to)) - start, band.height());
    }

    private double x(Box plot, long value) {
        return plot.x() + plot.width() * scale.place(value);
    }

    private static double middle(Box band) {
        return band.y() + band.height() / 2 + Svg.LETTER * 0.36;
    }

    private static long valueAt(ChartSeries series, int row) {
        Long value = series.points().get(row).value();
        return value == null ? 0 : value;
    }
}
