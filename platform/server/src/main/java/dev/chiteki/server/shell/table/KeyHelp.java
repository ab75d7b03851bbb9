package dev.chiteki.server.shell.table;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.api.text.Texts;

/** Which key does what in a table. */
final class KeyHelp extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("this-escape")
    KeyHelp(TableDefinition<?> definition, Texts texts) {
        DescriptionList keys = new DescriptionList();
        add(keys, "↑ ↓ ← →", texts.get("table.keys.move"));
        add(keys, "Page Up / Page Down", texts.get("table.keys.page"));
        if (definition.detail() != null) {
            add(keys, "Enter", texts.get("table.keys.open"));
        }
        if (!definition.acts().isEmpty()) {
            add(keys, texts.get("table.keys.space"), texts.get("table.keys.choose"));
        }
        add(keys, "/", texts.get("table.keys.filter"));
        add(keys, "Esc", texts.get("table.keys.back"));
        getContent().addClassNames("chiteki-datatable-menu", "chiteki-datatable-keys");
        getContent().add(keys);
    }

    private static void add(DescriptionList keys, String key, String what) {
        keys.add(new DescriptionList.Term(key), new DescriptionList.Description(what));
    }
}
