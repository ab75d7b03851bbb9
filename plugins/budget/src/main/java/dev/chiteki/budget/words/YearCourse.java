package dev.chiteki.budget.words;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartAxis;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.chart.SeriesRole;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Expenditure against plan by month, cumulated, and where it leads: the same on the screen and on paper. */
public record YearCourse(Outlook outlook, YearWords words) {

    /** What a point leads to. */
    @FunctionalInterface
    public interface Opening {

        /** On paper, where nothing can be opened. */
        Opening NONE = (point, role, place) -> point;

        /**
         * The point with the address of what it is made of.
         *
         * @param point with a value
         * @param place of the month, from 0
         */
        ChartPoint open(ChartPoint point, SeriesRole role, int place);
    }

    /** The course as lines, by month. */
    public Chart chart(Opening opening) {
        Chart chart = Chart.lines(
                        words.finding(outlook),
                        words.text("course.subject", outlook.summary().year()),
                        ChartUnit.YEN,
                        ChartAxis.ofTime(words.text("month"), months()))
                .with(new ChartSeries(
                        words.text("figure.subsidy"),
                        SeriesRole.LIMIT,
                        points(SeriesRole.LIMIT, opening, this::subsidy)));
        if (outlook.plan().isPresent()) {
            chart = chart.with(new ChartSeries(
                    words.text("course.plan"), SeriesRole.PLAN, points(SeriesRole.PLAN, opening, this::planned)));
        }
        return chart.with(new ChartSeries(
                        words.text("course.forecast"),
                        SeriesRole.FORECAST,
                        points(SeriesRole.FORECAST, opening, this::forecast)))
                .with(new ChartSeries(
                        words.text("figure.spent"),
                        SeriesRole.ACTUAL,
                        points(SeriesRole.ACTUAL, opening, this::spent)));
    }

    private Optional<Yen> subsidy(int place) {
        return Optional.of(outlook.summary().subsidy());
    }

    private Optional<Yen> planned(int place) {
        return outlook.plan().map(plan -> plan.months().upTo(place));
    }

    /** The line begins where the last whole month has ended, so that it leaves the other one and not the air. */
    private Optional<Yen> forecast(int place) {
        return outlook.forecast()
                .toDate()
                .get(place)
                .or(() -> place == outlook.month() - 1
                        ? Optional.of(outlook.spent().upTo(place))
                        : Optional.empty());
    }

    private Optional<Yen> spent(int place) {
        boolean begun = !outlook.today().isBefore(outlook.summary().year().firstDay());
        return begun && place <= outlook.month() ? Optional.of(outlook.spent().upTo(place)) : Optional.empty();
    }

    private static List<ChartPoint> points(SeriesRole role, Opening opening, IntFunction<Optional<Yen>> amounts) {
        return IntStream.range(0, MonthlyAmounts.MONTHS)
                .mapToObj(place -> amounts.apply(place)
                        .map(amount -> opening.open(ChartPoint.of(amount), role, place))
                        .orElse(ChartPoint.NONE))
                .toList();
    }

    /** As short as they can be: 4月, Apr. */
    private List<String> months() {
        return MonthlyAmounts.months(outlook.summary().year()).stream()
                .map(month -> month.getMonth().getDisplayName(TextStyle.SHORT, words.language()))
                .toList();
    }
}
