package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.CategorySummary;
import dev.chiteki.budget.books.FigureKind;
import dev.chiteki.budget.books.YearSummary;

/** The cost categories of a year with a row of sums; each amount opens the documents that made it. */
final class CategoryTable extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;

    @SuppressWarnings("this-escape")
    CategoryTable(Office office, YearSummary summary) {
        this.office = office;
        NativeTable table = new NativeTable();
        table.setCaptionText(office.text("overview.caption", summary.year()));
        table.getStyle().set("border-collapse", "collapse").set("width", "100%");
        table.getCaption().getStyle().set("text-align", "left").set("padding", "0.375rem 0");
        NativeTableRow head = table.getHead().addRow();
        head.add(Look.head(office.text("category"), false));
        for (FigureKind figure : FigureKind.values()) {
            head.add(Look.head(office.text("figure." + figure.code()), true));
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
                    CategoryView.path(category.category().code(), figure, summary.year()),
                    office.digits(category.of(figure)))));
        }
    }

    private void addSums(NativeTable table, YearSummary summary) {
        NativeTableRow row = table.getFoot().addRow();
        row.getStyle().set("font-weight", "700");
        row.add(Look.rowHead(new Span(office.text("sum"))));
        for (FigureKind figure : FigureKind.values()) {
            Yen sum = summary.categories().stream()
                    .map(category -> category.of(figure))
                    .reduce(Yen.ZERO, Yen::plus);
            row.add(Look.number(office.digits(sum)));
        }
    }
}
