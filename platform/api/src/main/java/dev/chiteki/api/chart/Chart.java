package dev.chiteki.api.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A chart that answers one question. It says nothing of colours, sizes and scripts: {@link dev.chiteki.api.ui.Parts#chart}
 * makes it a component with a table of the same numbers, a csv file and a printed form. All axes of values begin at zero.
 *
 * <pre>
 * Chart.lines(finding, "月別の累計", ChartUnit.YEN, ChartAxis.ofTime("月", months))
 *         .with(new ChartSeries("計画", SeriesRole.PLAN, planned))
 *         .with(new ChartSeries("支出", SeriesRole.ACTUAL, spent));
 * </pre>
 *
 * @param title the finding in one sentence, as the reader would tell it to somebody
 * @param subject what is shown, without a judgement; it heads the table and names the file
 * @param series in the order in which they are drawn and listed
 */
public record Chart(
        ChartKind kind, String title, String subject, ChartUnit unit, ChartAxis axis, List<ChartSeries> series) {

    /** @throws IllegalArgumentException if a series does not fit the axis or the kind */
    public Chart {
        series = List.copyOf(series);
        for (ChartSeries one : series) {
            requireOnePointALabel(axis, one);
            requireFit(kind, one);
        }
    }

    /** Series beside each other, to be added by {@link #with}. */
    public static Chart bars(String title, String subject, ChartUnit unit, ChartAxis axis) {
        return new Chart(ChartKind.BARS, title, subject, unit, axis, List.of());
    }

    /** Series upon each other, to be added by {@link #with}. */
    public static Chart stackedBars(String title, String subject, ChartUnit unit, ChartAxis axis) {
        return new Chart(ChartKind.STACKED_BARS, title, subject, unit, axis, List.of());
    }

    /** Series over time, to be added by {@link #with}. */
    public static Chart lines(String title, String subject, ChartUnit unit, ChartAxis axis) {
        return new Chart(ChartKind.LINES, title, subject, unit, axis, List.of());
    }

    /** What is reached against what was planned: add a series of each role, ACTUAL and PLAN, by {@link #with}. */
    public static Chart progress(String title, String subject, ChartUnit unit, ChartAxis axis) {
        return new Chart(ChartKind.PROGRESS, title, subject, unit, axis, List.of());
    }

    /** The same chart with one more series. */
    public Chart with(ChartSeries more) {
        return new Chart(
                kind,
                title,
                subject,
                unit,
                axis,
                Stream.concat(series.stream(), Stream.of(more)).toList());
    }

    private static void requireOnePointALabel(ChartAxis axis, ChartSeries series) {
        if (series.points().size() != axis.labels().size()) {
            throw new IllegalArgumentException("The series '" + series.name() + "' has "
                    + series.points().size() + " points for " + axis.labels().size()
                    + " labels: give one a label, ChartPoint.NONE where there is no value.");
        }
    }

    private static void requireFit(ChartKind kind, ChartSeries series) {
        if (kind == ChartKind.PROGRESS && series.role() != SeriesRole.ACTUAL && series.role() != SeriesRole.PLAN) {
            throw new IllegalArgumentException("The series '" + series.name() + "' of role " + series.role()
                    + " does not fit: a chart of progress shows ACTUAL against PLAN.");
        }
        if ((kind == ChartKind.STACKED_BARS || kind == ChartKind.PROGRESS)
                && series.points().stream()
                        .map(ChartPoint::value)
                        .filter(Objects::nonNull)
                        .anyMatch(value -> value < 0)) {
            throw new IllegalArgumentException("The series '" + series.name()
                    + "' has a negative value, which a part of a whole cannot be: draw it as BARS.");
        }
    }
}
