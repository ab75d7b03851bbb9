package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.form.ConflictField;
import dev.chiteki.api.form.ConflictView;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.administration.RolesDesk;
import dev.chiteki.server.administration.RolesDesk.Wish;
import dev.chiteki.server.administration.RolesSheet;
import dev.chiteki.server.administration.RolesSheet.PermissionEntry;
import dev.chiteki.server.security.RoleName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Permissions by roles, each cell a checkbox; what departs from the plugins' declaration says so. */
final class RolesMatrix extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient RolesDesk desk;
    private final transient PluginContext context;
    private final transient Runnable saved;
    private final transient List<Role> roles;
    private final transient Map<String, RightBox> boxes = new LinkedHashMap<>();
    private final NativeTable table = new NativeTable();
    private final ErrorSummary refusal;
    private final ConflictView conflict;
    private transient RolesSheet seen;

    /** @param saved called when it was saved */
    @SuppressWarnings("this-escape")
    RolesMatrix(RolesDesk desk, PluginContext context, RolesSheet seen, Runnable saved) {
        this.desk = desk;
        this.context = context;
        this.seen = seen;
        this.saved = saved;
        this.roles = desk.roles();
        this.refusal = new ErrorSummary(texts());
        this.conflict = new ConflictView(context);
        table.addClassName("chiteki-table");
        table.setCaptionText(texts().get("administration.roles.matrix"));
        addHead();
        String plugin = "";
        for (PermissionEntry entry : seen.permissions()) {
            if (!entry.plugin().equals(plugin)) {
                plugin = entry.plugin();
                addPlugin(entry.pluginName());
            }
            addPermission(entry);
        }
        Button save = new Button(texts().get("administration.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        Div actions = new Div(save);
        actions.addClassNames("chiteki-row", "chiteki-actions");
        getContent().add(refusal, conflict, scrolling(), actions);
    }

    /** It scrolls by itself where the screen is narrow, by the keyboard too. */
    private Div scrolling() {
        Div scroll = new Div(table);
        scroll.addClassName("chiteki-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", table.getCaptionText());
        return scroll;
    }

    private void addHead() {
        NativeTableRow row = new NativeTableRow(head(texts().get("administration.roles.permission"), "col"));
        roles.forEach(role -> row.add(head(texts().get(RoleName.key(role)), "col")));
        row.add(head(texts().get("administration.roles.default"), "col"));
        table.getHead().add(row);
    }

    private void addPlugin(String name) {
        NativeTableHeaderCell cell = head(name, "colgroup");
        cell.getElement().setAttribute("colspan", String.valueOf(roles.size() + 2));
        table.getBody().add(new NativeTableRow(cell));
    }

    private void addPermission(PermissionEntry entry) {
        NativeTableRow row = new NativeTableRow(head(entry.name(), "row"));
        List<RightBox> own = new ArrayList<>();
        for (Role role : roles) {
            String label = texts().get("administration.roles.cell", entry.name(), texts().get(RoleName.key(role)));
            RightBox box = new RightBox(texts(), entry, role.code(), label);
            own.add(box);
            boxes.put(entry.id() + " " + role.code(), box);
            row.add(new NativeTableCell(box));
        }
        NativeTableCell last = new NativeTableCell();
        if (entry.fixed()) {
            last.setText(texts().get("administration.roles.fixed"));
        } else {
            Button back =
                    new Button(texts().get("administration.roles.back"), click -> own.forEach(RightBox::showDeclared));
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            back.setAriaLabel(texts().get("administration.roles.back-of", entry.name()));
            last.add(back);
        }
        row.add(last);
        table.getBody().add(row);
    }

    private void save() {
        refusal.clear();
        conflict.clear();
        List<Wish> wishes = boxes.values().stream()
                .filter(RightBox::isChanged)
                .map(RightBox::wish)
                .toList();
        try {
            desk.change(seen.version(), wishes);
            saved.run();
        } catch (ChitekiException refused) {
            refuse(refused);
        }
    }

    private void refuse(ChitekiException refused) {
        if (refused.fault() != Fault.CONFLICT) {
            refusal.show(refused);
            return;
        }
        RolesSheet now = desk.open();
        Map<String, PermissionEntry> entries = new LinkedHashMap<>();
        now.permissions().forEach(entry -> entries.put(entry.id(), entry));
        List<ConflictField> fields = new ArrayList<>();
        boxes.forEach((key, box) -> {
            PermissionEntry entry = entries.get(box.wish().permission());
            if (entry != null) {
                fields.add(box.contested(key, entry));
            }
        });
        if (fields.stream().anyMatch(ConflictField::isTheirs)) {
            conflict.show(fields, theirs -> {
                take(now, entries, theirs);
                save();
            });
        } else {
            take(now, entries, Set.of());
            refusal.show(refused);
        }
    }

    private void take(RolesSheet now, Map<String, PermissionEntry> entries, Set<String> theirs) {
        seen = now;
        boxes.forEach((key, box) -> {
            PermissionEntry entry = entries.get(box.wish().permission());
            if (entry != null) {
                box.take(entry, theirs.contains(key));
            }
        });
    }

    private static NativeTableHeaderCell head(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private Texts texts() {
        return context.texts();
    }
}
