package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.ui.FigureTable;
import dev.chiteki.api.ui.FigureTable.Cell;
import dev.chiteki.api.ui.FigureTable.Column;
import dev.chiteki.budget.books.CategorySummary;
import dev.chiteki.budget.books.FigureKind;
import dev.chiteki.budget.books.FigureScope;
import dev.chiteki.budget.books.YearSummary;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The cost categories of a year with a row of sums; each amount opens the documents that made it. */
final class CategoryTable {

    private final Office office;
    private final YearSummary summary;

    private CategoryTable(Office office, YearSummary summary) {
        this.office = office;
        this.summary = summary;
    }

    static Component of(Office office, YearSummary summary) {
        return office.context().parts().figures(new CategoryTable(office, summary).table());
    }

    private FigureTable table() {
        Column[] columns = Stream.concat(
                        Stream.of(Column.text(office.text("category"))),
                        Stream.of(FigureKind.values())
                                .map(figure -> Column.number(office.text("figure." + figure.code()))))
                .toArray(Column[]::new);
        FigureTable table = FigureTable.of(office.text("overview.caption", summary.year()), columns);
        for (CategorySummary category : summary.categories()) {
            table = table.row(row(
                    office.name(category.category()),
                    (figure, scope) -> amount(
                            category.of(figure), scope.in(category.category().code()))));
        }
        return table.sums(row(office.text("sum"), (figure, scope) -> amount(summary.of(figure), scope)));
    }

    private List<Cell> row(String head, BiFunction<FigureKind, FigureScope, Cell> amounts) {
        return Stream.concat(
                        Stream.of(Cell.of(head)),
                        Stream.of(FigureKind.values())
                                .map(figure -> amounts.apply(figure, FigureScope.of(summary.year(), figure))))
                .toList();
    }

    private Cell amount(Yen amount, FigureScope scope) {
        return Cell.of(office.digits(amount)).opening(office.href(CategoryView.path(scope)));
    }
}
