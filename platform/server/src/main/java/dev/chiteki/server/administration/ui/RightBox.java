package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.form.ConflictField;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.administration.RolesDesk.Wish;
import dev.chiteki.server.administration.RolesSheet.PermissionEntry;

/** Whether one role holds one permission. */
final class RightBox extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private transient PermissionEntry entry;
    private final String role;
    private final String label;
    private final Checkbox box = new Checkbox();
    private final Span mark = new Span();

    @SuppressWarnings("this-escape")
    RightBox(Texts texts, PermissionEntry entry, String role, String label) {
        this.texts = texts;
        this.entry = entry;
        this.role = role;
        this.label = label;
        box.setAriaLabel(label);
        box.setValue(held());
        box.setReadOnly(entry.fixed());
        box.addValueChangeListener(change -> showMark());
        mark.addClassName("chiteki-secondary");
        getContent().addClassName("chiteki-right");
        getContent().add(box, mark);
        showMark();
    }

    boolean isChanged() {
        return box.getValue() != held();
    }

    Wish wish() {
        return new Wish(entry.id(), role, box.getValue());
    }

    void showDeclared() {
        box.setValue(entry.declared().contains(role));
    }

    /** What it was when the page was opened, what stands here, and what holds now. */
    ConflictField contested(String key, PermissionEntry now) {
        return new ConflictField(
                key,
                label,
                word(held()),
                word(box.getValue()),
                word(now.holders().contains(role)),
                null);
    }

    void take(PermissionEntry now, boolean theirs) {
        entry = now;
        if (theirs) {
            box.setValue(held());
        }
        showMark();
    }

    private boolean held() {
        return entry.holders().contains(role);
    }

    private void showMark() {
        boolean deviates = box.getValue() != entry.declared().contains(role);
        mark.setText(deviates ? texts.get("administration.roles.deviates") : "");
    }

    private String word(boolean held) {
        return texts.get("administration.roles." + (held ? "held" : "not-held"));
    }
}
