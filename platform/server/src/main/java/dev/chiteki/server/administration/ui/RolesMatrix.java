package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
        List<String> columns = new ArrayList<>(roles.stream().map(this::nameOf).toList());
        columns.add(texts().get("administration.roles.default"));
        Button save = new Button(texts().get("administration.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        Div actions = new Div(save);
        actions.addClassNames("chiteki-row", "chiteki-actions");
        getContent().addClassName("chiteki-sections");
        getContent().add(refusal, conflict, new RightsTable(texts(), seen, columns, this::cells), actions);
    }

    private List<Component> cells(PermissionEntry entry) {
        List<RightBox> own = new ArrayList<>();
        for (Role role : roles) {
            String label = texts().get("administration.roles.cell", entry.name(), nameOf(role));
            RightBox box = new RightBox(texts(), entry, role.code(), label);
            own.add(box);
            boxes.put(entry.id() + " " + role.code(), box);
        }
        List<Component> cells = new ArrayList<>(own);
        cells.add(entry.fixed() ? fixed() : back(entry, own));
        return cells;
    }

    private Component fixed() {
        Span fixed = new Span(texts().get("administration.roles.fixed"));
        fixed.addClassName("chiteki-secondary");
        return fixed;
    }

    private Component back(PermissionEntry entry, List<RightBox> own) {
        Button back =
                new Button(texts().get("administration.roles.back"), click -> own.forEach(RightBox::showDeclared));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        back.setAriaLabel(texts().get("administration.roles.back-of", entry.name()));
        return back;
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

    private String nameOf(Role role) {
        return texts().get(RoleName.key(role));
    }

    private Texts texts() {
        return context.texts();
    }
}
