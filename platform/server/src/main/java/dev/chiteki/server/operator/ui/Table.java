package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** A table of the console under its title: the first cell of a row says what the row is about. */
final class Table {

    private final H2 title;
    private final NativeTable table = new NativeTable();

    Table(String id, String title, List<String> columns) {
        this.title = new H2(title);
        this.title.setId(id);
        table.addClassName("chiteki-table");
        table.getElement().setAttribute("aria-labelledby", id);
        NativeTableRow header = new NativeTableRow();
        columns.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        });
        table.getHead().add(header);
    }

    void row(Component about, List<Component> cells) {
        NativeTableHeaderCell first = new NativeTableHeaderCell(about);
        first.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(first);
        cells.forEach(cell -> row.add(new NativeTableCell(cell)));
        table.getBody().add(row);
    }

    Section create() {
        Div scroll = new Div(table);
        scroll.addClassName("chiteki-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-labelledby", title.getId().orElseThrow());
        Section section = new Section(title, scroll);
        section.addClassName("chiteki-card");
        return section;
    }

    static Component text(String words) {
        return new Text(words);
    }
}
