package dev.chiteki.server.shell.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.api.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Lets a person choose which columns are shown, and move them without a pointer. At least one stays. */
final class ColumnMenu extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient TableDefinition<?> definition;
    private final transient ColumnOrder order;
    private final transient Texts texts;
    private final transient Consumer<List<String>> changed;
    private final UnorderedList list = new UnorderedList();
    private final List<String> all = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();

    /** @param changed told the ids of the shown columns, in their order */
    @SuppressWarnings("this-escape")
    ColumnMenu(TableDefinition<?> definition, ColumnOrder order, Texts texts, Consumer<List<String>> changed) {
        this.definition = definition;
        this.order = order;
        this.texts = texts;
        this.changed = changed;
        Button first = new Button(texts.get("table.columns.first"), click -> {
            order.keep(order.first());
            changed.accept(order.first());
            fill();
        });
        first.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getContent().addClassName("chiteki-datatable-menu");
        getContent().add(list, first);
    }

    /** Reads anew what is shown. */
    void fill() {
        all.clear();
        all.addAll(order.all());
        shown.clear();
        shown.addAll(order.shown());
        write();
    }

    private void write() {
        list.removeAll();
        all.forEach(id -> list.add(item(definition.column(id).orElseThrow())));
    }

    private ListItem item(Column<?> column) {
        String id = column.id();
        Checkbox box = new Checkbox(column.header(), shown.contains(id));
        box.setEnabled(!(shown.size() == 1 && shown.contains(id)));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                shown.add(id);
            } else {
                shown.remove(id);
            }
            keep();
        });
        int place = all.indexOf(id);
        Button up = arrow(VaadinIcon.ARROW_UP, texts.get("table.columns.up", column.header()), place, place - 1);
        Button down = arrow(VaadinIcon.ARROW_DOWN, texts.get("table.columns.down", column.header()), place, place + 1);
        return new ListItem(new Component[] {box, up, down});
    }

    private Button arrow(VaadinIcon icon, String label, int from, int to) {
        Button button = new Button(icon.create(), click -> {
            Collections.swap(all, from, to);
            keep();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.setEnabled(to >= 0 && to < all.size());
        return button;
    }

    private void keep() {
        List<String> now = all.stream().filter(shown::contains).toList();
        order.keep(now);
        changed.accept(now);
        write();
    }
}
