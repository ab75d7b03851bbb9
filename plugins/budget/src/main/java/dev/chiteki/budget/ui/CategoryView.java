package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.ui.Figure;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.CategorySummary;
import dev.chiteki.budget.books.FigureKind;
import java.util.Optional;

/** A figure of a cost category opened down to the documents that made it, with the balance after each. */
final class CategoryView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient FiscalYear year;
    private final FigureKind figure;

    @SuppressWarnings("this-escape")
    CategoryView(Office office, ViewRequest request) {
        this.office = office;
        this.year = office.year(request);
        this.figure = request.parameter("figure").flatMap(FigureKind::of).orElse(FigureKind.AVAILABLE);
        Div column = Look.column();
        find(request.segment(0).orElse(""))
                .ifPresentOrElse(
                        summary -> addFigure(column, summary),
                        () -> column.add(Look.empty(office.text(
                                "category.unknown", request.segment(0).orElse(""), year))));
        getContent().add(column);
    }

    static String path(String code, FigureKind figure, FiscalYear year) {
        return "categories/" + code + "?figure=" + figure.code() + "&fiscalYear=" + year;
    }

    private Optional<CategorySummary> find(String code) {
        return office.budget().findSummary(year).flatMap(summary -> summary.categories().stream()
                .filter(category -> category.category().code().equals(code))
                .findFirst());
    }

    private void addFigure(Div column, CategorySummary summary) {
        String code = summary.category().code();
        column.add(
                new H2(office.text("category.heading", office.name(summary.category()), year)),
                figures(code),
                Figure.yen(office.text("figure." + figure.code()), summary.of(figure), office.locale()),
                table(code));
    }

    private Component figures(String code) {
        Nav choice = new Nav();
        choice.setAriaLabel(office.text("category.figures"));
        Div row = Look.row();
        for (FigureKind other : FigureKind.values()) {
            String name = office.text("figure." + other.code());
            if (other == figure) {
                Span here = new Span(name);
                here.getElement().setAttribute("aria-current", "page");
                row.add(here);
            } else {
                row.add(office.link(path(code, other, year), name));
            }
        }
        choice.add(row);
        return choice;
    }

    private Component table(String code) {
        return office.context().parts().table(MovementColumns.table(office, year, code, figure));
    }
}
