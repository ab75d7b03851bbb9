package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.budget.books.CategorySummary;
import dev.chiteki.budget.books.FigureKind;
import dev.chiteki.budget.books.FigureScope;
import dev.chiteki.budget.books.YearSummary;

/** The cost categories of a year with a row of sums; each amount opens the documents that made it. */
final class CategoryTable extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;

    @SuppressWarnings("this-escape")
    CategoryTable(Office office, YearSummary summary) {
        this.office = office;
        NativeTable table = Look.table(office.text("overview.caption", summary.year()));
        NativeTableRow head = table.getHead().addRow();
        head.add(Look.head(office.text("category")));
        for (FigureKind figure : FigureKind.values()) {
            head.add(Look.numberHead(office.text("figure." + figure.code())));
        }
        summary.categories().forEach(category -> addRow(table, summary, category));
        addSums(table, summary);
        getContent().add(Look.scrolling(table));
    }

    private void addRow(NativeTable table, YearSummary summary, CategorySummary category) {
        NativeTableRow row = table.getBody().addRow();
        row.add(Look.rowHead(new Span(office.name(category.category()))));
        for (FigureKind figure : FigureKind.values()) {
            row.add(Look.number(office.link(
                    CategoryView.path(FigureScope.of(summary.year(), figure)
                            .in(category.category().code())),
                    office.digits(category.of(figure)))));
        }
    }

    private void addSums(NativeTable table, YearSummary summary) {
        NativeTableRow row = table.getFoot().addRow();
        row.add(Look.rowHead(new Span(office.text("sum"))));
        for (FigureKind figure : FigureKind.values()) {
            row.add(Look.number(office.link(
                    CategoryView.path(FigureScope.of(summary.year(), figure)), office.digits(summary.of(figure)))));
        }
    }
}
