package dev.chiteki.server.shell.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartAxis;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.chart.SeriesRole;
import dev.chiteki.api.indicator.IndicatorPoint;
import dev.chiteki.api.indicator.IndicatorSeries;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.ui.Figure;
import dev.chiteki.api.ui.Trend;
import dev.chiteki.server.shell.part.PlatformParts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An indicator's year: the last value as a figure beside its target, and all of it as a chart with its table. */
final class IndicatorPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient IndicatorWords words;
    private final transient IndicatorSeries series;

    @SuppressWarnings("this-escape")
    IndicatorPanel(IndicatorWords words, IndicatorSeries series, PlatformParts parts) {
        this.words = words;
        this.series = series;
        getContent().addClassName("chiteki-indicator");
        series.latest().ifPresent(latest -> getContent().add(figure(latest)));
        getContent().add(parts.chart(chart()));
    }

    private Component figure(IndicatorPoint point) {
        long reached = point.reached().orElseThrow();
        String label = point.period().label(words.texts().locale());
        Figure figure = words.numbers().unit() == ChartUnit.YEN
                ? Figure.yen(
                        label,
                        Yen.of(reached),
                        words.numbers().yen(),
                        words.texts().locale())
                : new Figure(label, words.value(reached));
        figure.against(words.target(point));
        words.difference(point)
                .ifPresent(
                        difference -> figure.trend(Trend.between(point.wanted().orElseThrow(), reached), difference));
        return figure;
    }

    private Chart chart() {
        List<IndicatorPoint> points = series.points();
        boolean ofMonths = points.getFirst().period().month() != null;
        ChartAxis axis = ChartAxis.ofTime(
                words.text(ofMonths ? "month" : "year"),
                points.stream().map(point -> words.brief(point.period())).toList());
        String title = words.text("course", points.getFirst().period().fiscalYear());
        ChartUnit unit = words.numbers().unit();
        Chart chart = points.size() == 1
                ? Chart.bars(title, words.name(), unit, axis)
                : Chart.lines(title, words.name(), unit, axis);
        Chart drawn = points.stream().anyMatch(point -> point.wanted().isPresent())
                ? chart.with(series("wanted", SeriesRole.PLAN, IndicatorPoint::wanted))
                : chart;
        return drawn.with(series("actual", SeriesRole.ACTUAL, IndicatorPoint::reached));
    }

    private ChartSeries series(String name, SeriesRole role, Function<IndicatorPoint, Optional<Long>> side) {
        return new ChartSeries(
                words.text(name),
                role,
                series.points().stream()
                        .map(side)
                        .map(value -> value.map(ChartPoint::of).orElse(ChartPoint.NONE))
                        .toList());
    }
}
