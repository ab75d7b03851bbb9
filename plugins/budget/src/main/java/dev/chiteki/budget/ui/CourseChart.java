package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.SeriesRole;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.budget.books.FigureKind;
import dev.chiteki.budget.books.FigureScope;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import dev.chiteki.budget.words.YearCourse;
import dev.chiteki.budget.words.YearWords;

/** The course of a year with the rule of its forecast; its points open the plan, and the documents behind what was spent. */
final class CourseChart {

    private final Office office;
    private final FiscalYear year;

    private CourseChart(Office office, FiscalYear year) {
        this.office = office;
        this.year = year;
    }

    static Component of(Office office, Outlook outlook, YenUnit unit) {
        CourseChart chart = new CourseChart(office, outlook.summary().year());
        YearWords words = YearWords.ofReader(office.context().texts(), unit);
        Div both = new Div(
                office.context().parts().chart(new YearCourse(outlook, words).chart(chart::open)),
                new Paragraph(words.explain(outlook)));
        both.addClassName("chiteki-explained");
        return both;
    }

    private ChartPoint open(ChartPoint point, SeriesRole role, int place) {
        return switch (role) {
            case PLAN, FORECAST -> point.opening(office.href("plan?fiscalYear=" + year));
            case ACTUAL -> point.opening(office.href(CategoryView.path(spentUntil(place))));
            case LIMIT ->
                point.opening(office.href(
                        JournalPath.of(year, DocumentKind.GRANT_DECISION).path()));
            default -> point;
        };
    }

    /** Each month's point opens the documents up to its end; what is corrected after the year counts in its last month. */
    private FigureScope spentUntil(int place) {
        FigureScope spent = FigureScope.of(year, FigureKind.SPENT);
        return place == MonthlyAmounts.MONTHS - 1
                ? spent
                : spent.until(MonthlyAmounts.months(year).get(place).atEndOfMonth());
    }
}
