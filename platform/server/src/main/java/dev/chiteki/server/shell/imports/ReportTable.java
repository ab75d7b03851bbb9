package dev.chiteki.server.shell.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Set;

/** A small table within the dialog of an import. */
final class ReportTable {

    private ReportTable() {}

    /** @param numbers the headings of columns of numbers */
    static Div of(String caption, List<String> headings, Set<String> numbers, List<List<String>> rows) {
        NativeTable table = new NativeTable();
        table.addClassName("chiteki-table");
        table.setCaptionText(caption);
        NativeTableRow head = table.getHead().addRow();
        headings.forEach(heading -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("chiteki-number", numbers.contains(heading));
            head.add(cell);
        });
        rows.forEach(values -> {
            NativeTableRow row = table.getBody().addRow();
            for (int place = 0; place < values.size(); place++) {
                NativeTableCell cell = new NativeTableCell(values.get(place));
                cell.setClassName("chiteki-number", numbers.contains(headings.get(place)));
                row.add(cell);
            }
        });
        Div scrolling = new Div(table);
        scrolling.addClassNames("chiteki-scroll", "chiteki-import-table");
        // What scrolls has to be reached by the keyboard, and then has to say what it is.
        scrolling
                .getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
        return scrolling;
    }
}
