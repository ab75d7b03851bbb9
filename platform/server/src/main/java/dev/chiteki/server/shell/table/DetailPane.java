package dev.chiteki.server.shell.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.server.shell.part.StatePanel;
import java.util.function.Function;

/** What stands beside a table for an opened row; on narrow screens in its place. */
final class DetailPane extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, ? extends Component> detail;
    private final transient TableServices services;
    private final Div content = new Div();

    @SuppressWarnings("this-escape")
    DetailPane(Function<String, ? extends Component> detail, TableServices services, Runnable closed) {
        this.detail = detail;
        this.services = services;
        Button close = new Button(
                services.texts().get("table.detail.close"), VaadinIcon.ARROW_LEFT.create(), click -> closed.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.addClassName("chiteki-datatable-close");
        content.addClassName("chiteki-datatable-detail");
        getContent().addClassName("chiteki-datatable-beside");
        getContent().getElement().setAttribute("aria-label", services.texts().get("table.detail"));
        getContent().getElement().setAttribute("tabindex", "-1");
        getContent().add(close, content);
        getContent().setVisible(false);
    }

    void show(String key) {
        content.removeAll();
        content.add(made(key));
        getContent().setVisible(true);
    }

    void hide() {
        content.removeAll();
        getContent().setVisible(false);
    }

    private Component made(String key) {
        try {
            return detail.apply(key);
        } catch (RuntimeException | LinkageError failure) {
            return StatePanel.failed(services.wording().of("the detail of row " + key, failure));
        }
    }
}
