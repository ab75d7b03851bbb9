package dev.chiteki.server.shell.table;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.table.BulkAct;
import dev.chiteki.api.text.Texts;
import java.util.List;
import java.util.Set;

/** How many rows are chosen, and what may be done with them; there only while some are. */
final class BulkBar<T> extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final Span chosen = new Span();
    private transient List<T> rows = List.of();

    @SuppressWarnings("this-escape")
    BulkBar(List<BulkAct<T>> acts, Texts texts, Runnable cleared) {
        this.texts = texts;
        getContent().addClassNames("chiteki-datatable-bulk", "chiteki-row");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", texts.get("table.chosen.acts"));
        chosen.getElement().setAttribute("aria-live", "polite");
        getContent().add(chosen);
        for (BulkAct<T> act : acts) {
            Button button = new Button(act.label(), click -> act.act().accept(rows));
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getContent().add(button);
        }
        Button clear = new Button(texts.get("table.chosen.clear"), click -> cleared.run());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getContent().add(clear);
        show(Set.of());
    }

    void show(Set<T> now) {
        rows = List.copyOf(now);
        chosen.setText(texts.get("table.chosen", rows.size()));
        getContent().setVisible(!rows.isEmpty());
    }
}
