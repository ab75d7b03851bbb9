package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.dashboard.WidgetRequest;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.budget.books.CategorySummary;
import dev.chiteki.budget.books.FigureKind;
import dev.chiteki.budget.books.YearSummary;

/** What each cost category was given and has spent, with a bar for the share. */
final class CategoriesWidget extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;

    @SuppressWarnings("this-escape")
    CategoriesWidget(Office office, WidgetRequest request) {
        this.office = office;
        FiscalYear year = request.fiscalYear();
        getContent()
                .add(office.budget()
                        .findSummary(year)
                        .map(this::table)
                        .orElseGet(() -> Look.empty(office.text("overview.no-grant", year))));
    }

    private Component table(YearSummary summary) {
        if (!summary.allocated().isPositive()) {
            return Look.empty(office.text("overview.nothing-allocated"));
        }
        NativeTable table = Look.table(office.text("widget.categories.caption", summary.year()));
        NativeTableRow head = table.getHead().addRow();
        head.add(Look.head(office.text("category")));
        head.add(Look.numberHead(office.text("figure.allocated")));
        head.add(Look.numberHead(office.text("figure.spent")));
        head.add(Look.numberHead(office.text("widget.categories.share")));
        summary.categories().forEach(category -> addRow(table, summary.year(), category));
        Div scrolling = Look.scrolling(table);
        scrolling.addClassName("chiteki-wide");
        return scrolling;
    }

    private void addRow(NativeTable table, FiscalYear year, CategorySummary summary) {
        String code = summary.category().code();
        double share = summary.allocated().isPositive()
                ? (double) summary.spent().amount() / summary.allocated().amount()
                : 0;
        NativeTableRow row = table.getBody().addRow();
        row.add(Look.rowHead(
                office.link(CategoryView.path(code, FigureKind.AVAILABLE, year), office.name(summary.category()))));
        row.add(Look.number(office.digits(summary.allocated())));
        row.add(Look.number(
                office.link(CategoryView.path(code, FigureKind.SPENT, year), office.digits(summary.spent()))));
        row.add(Look.number(new Span(Figures.share(summary.spent(), summary.allocated())), Look.bar(share)));
    }
}
