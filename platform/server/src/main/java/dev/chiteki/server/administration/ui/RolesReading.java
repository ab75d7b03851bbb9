package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.administration.RolesSheet;
import dev.chiteki.server.administration.RolesSheet.PermissionEntry;
import dev.chiteki.server.security.RoleName;
import java.util.List;

/** Permissions by roles for whoever may see but not change them; what departs from the plugins' declaration says so. */
final class RolesReading extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final String NOT = "–";

    RolesReading(Texts texts, RolesSheet sheet, List<Role> roles) {
        List<String> columns =
                roles.stream().map(role -> texts.get(RoleName.key(role))).toList();
        getContent().add(new RightsTable(texts, sheet, columns, entry -> roles.stream()
                .map(role -> right(texts, entry, role.code()))
                .toList()));
    }

    private static Component right(Texts texts, PermissionEntry entry, String role) {
        boolean held = entry.holders().contains(role);
        Div right = new Div(new Span(held ? texts.get("administration.roles.held") : NOT));
        if (held != entry.declared().contains(role)) {
            Span mark = new Span(texts.get("administration.roles.deviates"));
            mark.addClassName("chiteki-secondary");
            right.add(mark);
        }
        right.addClassName("chiteki-right");
        return right;
    }
}
