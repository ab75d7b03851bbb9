package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartAxis;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.chart.SeriesRole;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.budget.books.FigureKind;
import dev.chiteki.budget.books.FigureScope;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.outlook.Forecast;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Expenditure against plan by month, cumulated, and where it leads. */
final class CourseChart {

    private final Office office;
    private final Outlook outlook;
    private final YenUnit unit;

    private CourseChart(Office office, Outlook outlook, YenUnit unit) {
        this.office = office;
        this.outlook = outlook;
        this.unit = unit;
    }

    static Component of(Office office, Outlook outlook, YenUnit unit) {
        CourseChart course = new CourseChart(office, outlook, unit);
        Div both = new Div(
                office.context().parts().chart(course.chart()),
                new Paragraph(ForecastRule.words(office, outlook, unit)));
        both.addClassName("chiteki-explained");
        return both;
    }

    private Chart chart() {
        FiscalYear year = outlook.summary().year();
        Chart chart = Chart.lines(
                        finding(),
                        office.text("course.subject", year),
                        ChartUnit.YEN,
                        ChartAxis.ofTime(office.text("month"), months(year)))
                .with(series("figure.subsidy", SeriesRole.LIMIT, place -> limit()));
        if (outlook.plan().isPresent()) {
            chart = chart.with(series("course.plan", SeriesRole.PLAN, this::planned));
        }
        return chart.with(series("course.forecast", SeriesRole.FORECAST, this::forecast))
                .with(series("figure.spent", SeriesRole.ACTUAL, this::spent));
    }

    /** What the chart says, in one sentence. */
    private String finding() {
        String left = unit.format(outlook.leftAtYearEnd(), office.locale());
        if (outlook.forecast().basis() == Forecast.Basis.ENDED) {
            return office.text("course.ended", left);
        }
        return outlook.plannedToDate()
                .map(plan -> outlook.summary().spent().minus(plan))
                .map(more -> {
                    String difference = unit.format(more.isNegative() ? more.negated() : more, office.locale());
                    return more.isNegative()
                            ? office.text("course.below-plan", difference, left)
                            : office.text("course.within-plan", difference, left);
                })
                .orElseGet(() -> office.text("course.no-plan", left));
    }

    private ChartPoint limit() {
        JournalPath decision = JournalPath.of(outlook.summary().year(), DocumentKind.GRANT_DECISION);
        return ChartPoint.of(outlook.summary().subsidy())
                .opening(office.context().links().href(decision.path()));
    }

    private ChartPoint planned(int place) {
        return outlook.plan()
                .map(plan -> ChartPoint.of(plan.months().upTo(place)).opening(planHref()))
                .orElse(ChartPoint.NONE);
    }

    /** Each month's point opens the documents up to its end. */
    private ChartPoint spent(int place) {
        FiscalYear year = outlook.summary().year();
        if (place > outlook.month() || outlook.today().isBefore(year.firstDay())) {
            return ChartPoint.NONE;
        }
        return ChartPoint.of(outlook.spent().upTo(place))
                .opening(office.context().links().href(CategoryView.path(spentUntil(place))));
    }

    /** What is corrected after the year has ended counts in its last month. */
    private FigureScope spentUntil(int place) {
        FiscalYear year = outlook.summary().year();
        FigureScope spent = FigureScope.of(year, FigureKind.SPENT);
        return place == MonthlyAmounts.MONTHS - 1
                ? spent
                : spent.until(MonthlyAmounts.months(year).get(place).atEndOfMonth());
    }

    /** The line begins where the last whole month has ended, so that it leaves the other one and not the air. */
    private ChartPoint forecast(int place) {
        return outlook.forecast()
                .toDate()
                .get(place)
                .map(ChartPoint::of)
                .orElseGet(() -> place == outlook.month() - 1
                        ? ChartPoint.of(outlook.spent().upTo(place))
                        : ChartPoint.NONE)
                .opening(planHref());
    }

    private String planHref() {
        return office.context()
                .links()
                .href("plan?fiscalYear=" + outlook.summary().year());
    }

    private ChartSeries series(String key, SeriesRole role, IntFunction<ChartPoint> points) {
        return new ChartSeries(
                office.text(key),
                role,
                IntStream.range(0, MonthlyAmounts.MONTHS).mapToObj(points).toList());
    }

    /** As short as they can be: 4月, Apr. */
    private List<String> months(FiscalYear year) {
        return MonthlyAmounts.months(year).stream()
                .map(month -> month.getMonth().getDisplayName(TextStyle.SHORT, office.locale()))
                .toList();
    }
}
