package dev.chiteki.server.chart;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartKind;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.server.chart.Svg.Anchor;
import dev.chiteki.server.chart.Svg.Box;
import dev.chiteki.server.chart.Svg.Spot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Lines, and bars of periods, above an axis of labels. */
final class StandingPlot {

    private static final double HEIGHT = 260;
    private static final double BARS = 0.7;
    private static final double GAP = 8;
    private static final double LINE = Svg.LETTER + 3.0;
    private static final int MOST_NUMBERS = 16;

    private final Chart chart;
    private final ChartNumbers numbers;
    private final Svg svg;
    private final ChartScale scale;

    StandingPlot(Chart chart, ChartNumbers numbers, Svg svg) {
        this.chart = chart;
        this.numbers = numbers;
        this.svg = svg;
        this.scale = ChartDrawing.scale(chart);
    }

    /** Draws all below that line and tells what room it took. */
    Box draw(double top) {
        double left = scale.marks().stream()
                        .map(numbers::mark)
                        .mapToDouble(Svg::widthOf)
                        .max()
                        .orElse(0)
                + GAP;
        double right = chart.kind() == ChartKind.LINES
                ? chart.series().stream()
                                .map(ChartSeries::name)
                                .mapToDouble(Svg::widthOf)
                                .max()
                                .orElse(0)
                        + GAP
                : 0;
        Box plot = new Box(left, top + LINE, ChartDrawing.WIDTH - left - right, HEIGHT);
        drawMarks(plot);
        drawLabels(plot);
        if (chart.kind() == ChartKind.LINES) {
            chart.series().forEach(series -> drawLine(series, plot));
            drawNames(plot);
        } else {
            drawBars(plot);
        }
        svg.line(new Spot(plot.x(), y(plot, 0)), new Spot(plot.right(), y(plot, 0)), ChartInk.AXIS, 1);
        return new Box(0, top, ChartDrawing.WIDTH, plot.bottom() - top + LINE + GAP);
    }

    private void drawMarks(Box plot) {
        for (long mark : scale.marks()) {
            double y = y(plot, mark);
            svg.line(new Spot(plot.x(), y), new Spot(plot.right(), y), ChartInk.GRID, 1);
            svg.text(new Spot(plot.x() - GAP, y + 4), numbers.mark(mark), Anchor.END, ChartInk.FAINT_TEXT);
        }
    }

    private void drawLabels(Box plot) {
        List<String> labels = chart.axis().labels();
        double widest = labels.stream().mapToDouble(Svg::widthOf).max().orElse(0) + GAP;
        int every = Math.max(1, (int) Math.ceil(widest / band(plot)));
        for (int place = 0; place < labels.size(); place += every) {
            Spot spot = new Spot(x(plot, place), plot.bottom() + LINE);
            svg.text(spot, labels.get(place), Anchor.MIDDLE, ChartInk.FAINT_TEXT);
        }
    }

    private void drawLine(ChartSeries series, Box plot) {
        ChartInk ink = ChartInk.of(series.role());
        Spot before = null;
        for (int place = 0; place < series.points().size(); place++) {
            Long value = series.points().get(place).value();
            Spot here = value == null ? null : new Spot(x(plot, place), y(plot, value));
            if (here != null && before != null) {
                svg.line(before, here, ink);
            }
            if (here != null && ink.dash().isEmpty() && ink.width() > 1) {
                svg.dot(here, ink);
            }
            before = here;
        }
    }

    /** The name of each line at its end, moved apart where ends lie too close. */
    private void drawNames(Box plot) {
        List<Name> drawn = new ArrayList<>();
        chart.series().stream()
                .flatMap(series -> end(series, plot).stream())
                .sorted(Comparator.comparingDouble(name -> name.end().y()))
                .forEach(name -> {
                    double lowest = drawn.stream()
                            .filter(other ->
                                    Math.abs(other.end().x() - name.end().x()) < band(plot))
                            .mapToDouble(other -> other.end().y() + LINE)
                            .max()
                            .orElse(Double.NEGATIVE_INFINITY);
                    Spot end = new Spot(name.end().x(), Math.max(name.end().y(), lowest));
                    drawn.add(new Name(name.series(), end));
                    svg.text(new Spot(end.x() + GAP, end.y() + 4), name.series().name(), Anchor.START, ChartInk.TEXT);
                });
    }

    private Optional<Name> end(ChartSeries series, Box plot) {
        for (int place = series.points().size() - 1; place >= 0; place--) {
            Long value = series.points().get(place).value();
            if (value != null) {
                return Optional.of(new Name(series, new Spot(x(plot, place), y(plot, value))));
            }
        }
        return Optional.empty();
    }

    private void drawBars(Box plot) {
        boolean stacked = chart.kind() == ChartKind.STACKED_BARS;
        int beside = stacked ? 1 : Math.max(1, chart.series().size());
        double width = band(plot) * BARS / beside;
        boolean withNumbers = beside * chart.axis().labels().size() <= MOST_NUMBERS;
        for (int place = 0; place < chart.axis().labels().size(); place++) {
            double x = x(plot, place) - band(plot) * BARS / 2;
            long sum = 0;
            for (ChartSeries series : chart.series()) {
                long value =
                        Objects.requireNonNullElse(series.points().get(place).value(), 0L);
                drawBar(plot, new Box(x, 0, width, 0), List.of(sum, sum + value), series);
                if (stacked) {
                    sum += value;
                } else {
                    drawNumber(plot, x + width / 2, value, withNumbers);
                    x += width;
                }
            }
            drawNumber(plot, x + width / 2, sum, withNumbers && stacked);
        }
    }

    private void drawBar(Box plot, Box column, List<Long> ends, ChartSeries series) {
        double upper = y(plot, Collections.max(ends));
        double height = y(plot, Collections.min(ends)) - upper;
        if (height > 0) {
            svg.bar(new Box(column.x(), upper, column.width(), height), ChartInk.of(series.role()));
        }
    }

    private void drawNumber(Box plot, double x, long value, boolean wanted) {
        if (wanted && value != 0) {
            double y = value < 0 ? y(plot, value) + LINE : y(plot, value) - 4;
            svg.text(new Spot(x, y), numbers.brief(value), Anchor.MIDDLE, ChartInk.TEXT);
        }
    }

    private double band(Box plot) {
        return plot.width() / chart.axis().labels().size();
    }

    private double x(Box plot, int place) {
        return plot.x() + band(plot) * (place + 0.5);
    }

    private double y(Box plot, long value) {
        return plot.bottom() - plot.height() * scale.place(value);
    }

    private record Name(ChartSeries series, Spot end) {}
}
