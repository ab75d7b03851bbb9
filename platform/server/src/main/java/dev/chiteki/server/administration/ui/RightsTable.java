package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.administration.RolesSheet;
import dev.chiteki.server.administration.RolesSheet.PermissionEntry;
import java.util.List;
import java.util.function.Function;

/** Permissions in rows, by plugin. It scrolls by itself where the screen is narrow, by the keyboard too. */
final class RightsTable extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();

    /**
     * @param columns their heads, after that of the permission
     * @param cells makes those of a permission, one for each column
     */
    RightsTable(
            Texts texts,
            RolesSheet sheet,
            List<String> columns,
            Function<PermissionEntry, List<? extends Component>> cells) {
        table.addClassNames("chiteki-table", "chiteki-rights");
        table.setCaptionText(texts.get("administration.roles.matrix"));
        NativeTableRow top = new NativeTableRow(head(texts.get("administration.roles.permission"), "col"));
        columns.forEach(column -> top.add(head(column, "col")));
        table.getHead().add(top);
        String plugin = "";
        for (PermissionEntry entry : sheet.permissions()) {
            if (!entry.plugin().equals(plugin)) {
                plugin = entry.plugin();
                addPlugin(entry.pluginName(), columns.size() + 1);
            }
            NativeTableRow row = new NativeTableRow(head(entry.name(), "row"));
            cells.apply(entry).forEach(cell -> row.add(new NativeTableCell(cell)));
            table.getBody().add(row);
        }
        getContent().addClassName("chiteki-scroll");
        getContent()
                .getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", table.getCaptionText());
        getContent().add(table);
    }

    private void addPlugin(String name, int width) {
        NativeTableHeaderCell cell = head(name, "colgroup");
        cell.getElement().setAttribute("colspan", String.valueOf(width));
        table.getBody().add(new NativeTableRow(cell));
    }

    private static NativeTableHeaderCell head(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
