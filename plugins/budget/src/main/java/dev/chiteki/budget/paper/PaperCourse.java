package dev.chiteki.budget.paper;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartAxis;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.chart.SeriesRole;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.outlook.Forecast;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Expenditure against plan by month, cumulated, and where it leads: on paper, where nothing can be opened. */
record PaperCourse(Outlook outlook, PaperWords words) {

    Chart chart() {
        Chart chart = Chart.lines(
                        finding(),
                        words.text("course.subject", outlook.summary().year()),
                        ChartUnit.YEN,
                        ChartAxis.ofTime(words.text("month"), months()))
                .with(series(
                        "figure.subsidy",
                        SeriesRole.LIMIT,
                        place -> ChartPoint.of(outlook.summary().subsidy())));
        if (outlook.plan().isPresent()) {
            chart = chart.with(series("course.plan", SeriesRole.PLAN, this::planned));
        }
        return chart.with(series("course.forecast", SeriesRole.FORECAST, this::forecast))
                .with(series("figure.spent", SeriesRole.ACTUAL, this::spent));
    }

    /** What the chart says, in one sentence. */
    String finding() {
        String left = words.glance(outlook.leftAtYearEnd());
        if (outlook.forecast().basis() == Forecast.Basis.ENDED) {
            return words.text("course.ended", left);
        }
        return outlook.plannedToDate()
                .map(plan -> outlook.summary().spent().minus(plan))
                .map(more -> more.isNegative()
                        ? words.text("course.below-plan", words.glance(more.negated()), left)
                        : words.text("course.within-plan", words.glance(more), left))
                .orElseGet(() -> words.text("course.no-plan", left));
    }

    /** By what rule the forecast was made, with its numbers. */
    String explanation() {
        Forecast forecast = outlook.forecast();
        String bound = words.glance(outlook.summary().committed());
        return switch (forecast.basis()) {
            case PACE -> words.text("forecast.pace", forecast.days(), words.glance(forecast.perMonth()));
            case BOUND -> words.text("forecast.bound", bound);
            case EARLY -> words.text("forecast.early", bound);
            case ENDED -> words.text("forecast.ended");
        };
    }

    private ChartPoint planned(int place) {
        return outlook.plan()
                .map(plan -> ChartPoint.of(plan.months().upTo(place)))
                .orElse(ChartPoint.NONE);
    }

    private ChartPoint spent(int place) {
        return isPast(place) ? ChartPoint.of(outlook.spent().upTo(place)) : ChartPoint.NONE;
    }

    /** The line begins where the last whole month has ended, so that it leaves the other one and not the air. */
    private ChartPoint forecast(int place) {
        return outlook.forecast()
                .toDate()
                .get(place)
                .map(ChartPoint::of)
                .orElseGet(() -> place == outlook.month() - 1
                        ? ChartPoint.of(outlook.spent().upTo(place))
                        : ChartPoint.NONE);
    }

    private boolean isPast(int place) {
        return place <= outlook.month()
                && !outlook.today().isBefore(outlook.summary().year().firstDay());
    }

    private ChartSeries series(String key, SeriesRole role, IntFunction<ChartPoint> points) {
        return new ChartSeries(
                words.text(key),
                role,
                IntStream.range(0, MonthlyAmounts.MONTHS).mapToObj(points).toList());
    }

    private List<String> months() {
        return MonthlyAmounts.months(outlook.summary().year()).stream()
                .map(month -> month.getMonth().getDisplayName(TextStyle.SHORT, words.language()))
                .toList();
    }
}
