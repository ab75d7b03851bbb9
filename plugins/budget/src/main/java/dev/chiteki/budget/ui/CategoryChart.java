package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartAxis;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.chart.SeriesRole;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.budget.books.CategorySummary;
import dev.chiteki.budget.books.FigureKind;
import dev.chiteki.budget.books.FigureScope;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.books.YearSummary;
import dev.chiteki.budget.words.YearWords;

/** What each cost category was given: spent, bound, left. */
final class CategoryChart {

    private CategoryChart() {}

    /** @param unit that of the reader; the chart finds it by itself */
    static Component of(Office office, Outlook outlook, YenUnit unit) {
        YearSummary year = outlook.summary();
        if (!year.allocated().isPositive()) {
            return office.context().parts().empty(office.text("overview.nothing-allocated"));
        }
        Chart chart = Chart.stackedBars(
                        office.text(
                                "categories.finding",
                                YearWords.share(year.spent(), year.allocated()),
                                YearWords.share(year.committed(), year.allocated())),
                        office.text("categories.subject", year.year()),
                        ChartUnit.YEN,
                        ChartAxis.ofNames(
                                office.text("category"),
                                year.categories().stream()
                                        .map(category -> office.name(category.category()))
                                        .toList()))
                .with(series(office, year, FigureKind.SPENT, SeriesRole.ACTUAL))
                .with(series(office, year, FigureKind.COMMITTED, SeriesRole.UNDERWAY))
                .with(series(office, year, FigureKind.AVAILABLE, SeriesRole.OPEN));
        return office.context()
                .parts()
                .chart(
                        year.reserved().isPositive()
                                ? chart.with(series(office, year, FigureKind.RESERVED, SeriesRole.PLAN))
                                : chart);
    }

    private static ChartSeries series(Office office, YearSummary year, FigureKind figure, SeriesRole role) {
        return new ChartSeries(
                office.text("figure." + figure.code()),
                role,
                year.categories().stream()
                        .map(category -> point(office, year, category, figure))
                        .toList());
    }

    private static ChartPoint point(Office office, YearSummary year, CategorySummary category, FigureKind figure) {
        String path = CategoryView.path(
                FigureScope.of(year.year(), figure).in(category.category().code()));
        return ChartPoint.of(category.of(figure)).opening(office.href(path));
    }
}
