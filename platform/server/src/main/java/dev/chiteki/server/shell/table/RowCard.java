package dev.chiteki.server.shell.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.ColumnType;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.api.text.ConstantName;
import java.util.List;

/**
 * A row on a narrow screen: what it is and its amounts, then short values beside each other, then each text on a line of its own.
 * The headings are there for those who listen.
 */
final class RowCard<T> extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("this-escape")
    RowCard(TableDefinition<T> definition, CellText cells, T row, List<String> shown) {
        Div head = line();
        Div middle = line();
        getContent().addClassName("chiteki-row-card");
        getContent().add(head, middle);
        shown.stream().flatMap(id -> definition.column(id).stream()).forEach(column -> {
            String text = cells.alone(column, row);
            if (!text.isEmpty()) {
                boolean first = shown.getFirst().equals(column.id());
                Div place = first || column.type() == ColumnType.YEN
                        ? head
                        : column.type() == ColumnType.TEXT ? getContent() : middle;
                place.add(part(column, text, row));
            }
        });
    }

    private static Div line() {
        Div line = new Div();
        line.addClassName("chiteki-card-line");
        return line;
    }

    private static <T> Component part(Column<T> column, String text, T row) {
        Span heading = new Span(column.header() + " ");
        heading.addClassName("chiteki-heard");
        Div part = new Div(heading, new RichCell(column, text, row));
        part.addClassName("chiteki-card-" + ConstantName.of(column.type()));
        return part;
    }
}
