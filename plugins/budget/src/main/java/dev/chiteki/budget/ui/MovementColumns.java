package dev.chiteki.budget.ui;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.Order;
import dev.chiteki.api.table.RowSource;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.api.table.TableQuery;
import dev.chiteki.budget.books.Category;
import dev.chiteki.budget.books.FigureScope;
import dev.chiteki.budget.books.Movement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What made a figure, as a table: one document a row, with the balance after it. */
final class MovementColumns {

    private MovementColumns() {}

    static TableDefinition<Movement> table(Office office, FigureScope scope) {
        return TableDefinition.of(
                        "movements", office.text("view.category"), source(office, scope), columns(office, scope))
                .ordered(Order.descending("number"))
                .saying(office.text("category.empty"));
    }

    private static List<Column<Movement>> columns(Office office, FigureScope scope) {
        List<Column<Movement>> columns = new ArrayList<>(columns(office));
        if (scope.category() == null) {
            List<Category> categories = office.budget().categories(scope.year());
            columns.add(
                    3,
                    Column.text(
                            "category",
                            office.text("category"),
                            movement -> office.name(
                                    categories, movement.entry().heading().category())));
        }
        return columns;
    }

    private static List<Column<Movement>> columns(Office office) {
        return List.of(
                Column.<Movement>text("number", office.text("number"), movement -> movement.entry()
                                .number()
                                .toString())
                        .sortable()
                        .compact()
                        .leading(movement -> office.context()
                                .links()
                                .href(Office.path(movement.entry().number()))),
                Column.<Movement>day("date", office.text("date"), movement -> movement.entry()
                        .heading()
                        .date()),
                Column.<Movement>choice(
                        "kind",
                        office.text("kind"),
                        JournalColumns.kinds(office),
                        movement -> movement.entry().heading().kind().code()),
                Column.<Movement>text(
                        "payee",
                        office.text("payee"),
                        movement -> movement.entry().heading().payee().name()),
                Column.<Movement>text("purpose", office.text("purpose"), movement -> movement.entry()
                        .heading()
                        .purpose()),
                Column.<Movement>yen("change", office.text("change"), Movement::change)
                        .summable(),
                Column.<Movement>yen("balance", office.text("balance"), Movement::balance));
    }

    private static RowSource<Movement> source(Office office, FigureScope scope) {
        return new RowSource<>() {

            @Override
            public String key(Movement movement) {
                return movement.entry().number().toString();
            }

            @Override
            public long count(List<Filter> filters) {
                return office.budget().movements().count(scope);
            }

            @Override
            public List<Movement> page(TableQuery query) {
                return office.budget().movements().page(scope, query);
            }

            @Override
            public Map<String, Cell> sums(List<Filter> filters) {
                return Map.of("change", Cell.of(office.budget().movements().sum(scope)));
            }
        };
    }
}
