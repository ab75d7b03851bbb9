package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.ui.Figure;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.Category;
import dev.chiteki.budget.books.FigureKind;
import dev.chiteki.budget.books.FigureScope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A figure of a cost category, or of all, opened down to the documents that made it, with the balance after each. */
final class CategoryView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient FigureScope scope;
    private final transient List<Category> categories;

    @SuppressWarnings("this-escape")
    CategoryView(Office office, ViewRequest request) {
        this.office = office;
        this.scope = scope(office, request);
        this.categories = office.budget().categories(scope.year());
        Div column = Look.column();
        String code = scope.category();
        if (code == null
                || categories.stream().anyMatch(category -> category.code().equals(code))) {
            addFigure(column);
        } else {
            column.add(Look.empty(office.text("category.unknown", code, scope.year())));
        }
        getContent().add(column);
    }

    static String path(FigureScope scope) {
        return "categories" + (scope.category() == null ? "" : "/" + scope.category()) + "?figure="
                + scope.figure().code() + (scope.until() == null ? "" : "&until=" + scope.until()) + "&fiscalYear="
                + scope.year();
    }

    private static FigureScope scope(Office office, ViewRequest request) {
        FigureKind figure = request.parameter("figure").flatMap(FigureKind::of).orElse(FigureKind.AVAILABLE);
        return new FigureScope(
                office.year(request),
                figure,
                request.segment(0).orElse(null),
                request.parameter("until").flatMap(CategoryView::day).orElse(null));
    }

    /** What is no day is passed over, as by tables. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private void addFigure(Div column) {
        column.add(
                new H2(heading()),
                figures(),
                Figure.yen(
                        office.text("figure." + scope.figure().code()),
                        office.budget().movements().sum(scope),
                        office.locale()),
                office.context().parts().table(MovementColumns.table(office, scope)));
    }

    private String heading() {
        String code = scope.category();
        String name = code == null ? office.text("category.every") : office.name(categories, code);
        return scope.until() == null
                ? office.text("category.heading", name, scope.year())
                : office.text("category.heading-until", name, scope.year(), scope.until());
    }

    private Component figures() {
        Nav choice = new Nav();
        choice.setAriaLabel(office.text("category.figures"));
        Div row = Look.row();
        for (FigureKind other : FigureKind.values()) {
            String name = office.text("figure." + other.code());
            if (other == scope.figure()) {
                Span here = new Span(name);
                here.getElement().setAttribute("aria-current", "page");
                row.add(here);
            } else {
                row.add(office.link(path(scope.of(other)), name));
            }
        }
        choice.add(row);
        return choice;
    }
}
