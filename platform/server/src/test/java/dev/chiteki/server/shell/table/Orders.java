package dev.chiteki.server.shell.table;

import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.table.Choice;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.Order;
import dev.chiteki.api.table.RowSource;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.api.table.TableQuery;
import java.time.LocalDate;
import java.util.List;

/** Tables for tests. */
public final class Orders {

    private Orders() {}

    /** One with a column of each kind. */
    public static TableDefinition<String> definition() {
        List<Choice> kinds = List.of(Choice.of("OPEN", "open"), Choice.of("PAID", "paid"));
        return definition(
                        "orders",
                        List.of(
                                Column.<String>day("date", "Date", row -> LocalDate.of(2002, 7, 1))
                                        .sortable()
                                        .filterable(),
                                Column.<String>text("payee", "Payee", row -> row)
                                        .filterable(),
                                Column.<String>yen("amount", "Amount", row -> Yen.of(row.length()))
                                        .sortable()
                                        .filterable()
                                        .summable(),
                                Column.<String>choice("kind", "Kind", kinds, row -> "OPEN")
                                        .filterable(),
                                Column.<String>text("note", "Note", row -> row).hidden()))
                .ordered(Order.descending("date"))
                .searching("payee")
                .opening(Span::new);
    }

    /** One of these columns, without rows. */
    public static TableDefinition<String> definition(String id, List<Column<String>> columns) {
        RowSource<String> none = new RowSource<>() {

            @Override
            public String key(String row) {
                return row;
            }

            @Override
            public long count(List<Filter> filters) {
                return 0;
            }

            @Override
            public List<String> page(TableQuery query) {
                return List.of();
            }
        };
        return TableDefinition.of(id, "Orders", none, columns);
    }
}
