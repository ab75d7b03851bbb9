package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.ConstantName;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.FigureTable;
import dev.chiteki.api.ui.FigureTable.Cell;
import dev.chiteki.api.ui.FigureTable.Column;
import dev.chiteki.server.administration.RolesDesk;
import dev.chiteki.server.administration.RolesSheet;
import dev.chiteki.server.administration.RolesSheet.PermissionEntry;
import dev.chiteki.server.security.RoleChange;
import dev.chiteki.server.security.RoleName;
import java.util.List;

/** Which roles hold which permissions in the region, with the history of it. */
final class RolesPage extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient RolesDesk desk;
    private final transient PluginContext context;

    /** @param context of the administration */
    @SuppressWarnings("this-escape")
    RolesPage(RolesDesk desk, PluginContext context) {
        this.desk = desk;
        this.context = context;
        getContent().addClassName("chiteki-sections");
        show("");
    }

    private void show(String told) {
        RolesSheet sheet = desk.open();
        getContent().removeAll();
        getContent()
                .add(
                        new Paragraph(texts().get(
                                        desk.isManaged()
                                                ? "administration.roles.lead"
                                                : "administration.roles.lead-read")),
                        new DoneNote(told),
                        rights(sheet),
                        history(sheet));
    }

    private Component rights(RolesSheet sheet) {
        return desk.isManaged()
                ? new RolesMatrix(desk, context, sheet, () -> show(texts().get("administration.saved")))
                : new RolesReading(texts(), sheet, desk.roles());
    }

    private Component history(RolesSheet sheet) {
        List<RoleChange> changes = desk.history(SHOWN);
        if (changes.isEmpty()) {
            return new Paragraph(texts().get("administration.roles.unchanged"));
        }
        FigureTable table = FigureTable.of(
                texts().get("administration.history"),
                Column.text(texts().get("administration.history.at")),
                Column.text(texts().get("administration.history.who")),
                Column.text(texts().get("administration.roles.permission")),
                Column.text(texts().get("administration.roles.role")),
                Column.text(texts().get("administration.history.kind")));
        SettingWords words = new SettingWords(texts());
        for (RoleChange change : changes) {
            String permission = sheet.permissions().stream()
                    .filter(entry -> entry.id().equals(change.permission()))
                    .map(PermissionEntry::name)
                    .findFirst()
                    .orElse(change.permission());
            table = table.row(
                    Cell.of(words.moment(change.at(), context.region().zone())),
                    Cell.of(context.directory().nameOf(change.account())),
                    Cell.of(permission),
                    Cell.of(texts().get(RoleName.key(change.role()))),
                    Cell.of(texts().get("administration.roles.kind." + ConstantName.of(change.kind()))));
        }
        return context.parts().figures(table);
    }

    private Texts texts() {
        return context.texts();
    }
}
