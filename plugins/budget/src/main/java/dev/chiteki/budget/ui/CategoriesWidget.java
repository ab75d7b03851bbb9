package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.budget.books.CategorySummary;
import dev.chiteki.budget.books.FigureKind;
import dev.chiteki.budget.books.YearSummary;

/** What each cost category was given and has spent, with a bar for the share. */
final class CategoriesWidget extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;

    @SuppressWarnings("this-escape")
    CategoriesWidget(Office office) {
        this.office = office;
        FiscalYear year = office.year();
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
        NativeTable table = new NativeTable();
        table.setCaptionText(office.text("widget.categories.caption", summary.year()));
        table.getCaption().getStyle().set("text-align", "left").set("padding", "0.375rem 0");
        table.getStyle().set("border-collapse", "collapse").set("width", "100%");
        NativeTableRow head = table.getHead().addRow();
        head.add(Look.head(office.text("category"), false));
        head.add(Look.head(office.text("figure.allocated"), true));
        head.add(Look.head(office.text("figure.spent"), true));
        head.add(Look.head(office.text("widget.categories.share"), true));
        head.add(Look.head("", false));
        summary.categories().forEach(category -> addRow(table, summary.year(), category));
        return Look.scrolling(table);
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
        row.add(Look.number(Figures.share(summary.spent(), summary.allocated())));
        row.add(Look.cell(Look.bar(share)));
    }
}
