package dev.chiteki.server.shell.table.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.text.Texts;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The list of saved filters: one is applied, made the first, deleted; and what is entered now is saved under a name. */
public final class SavedFilterMenu extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient SavedFilters saved;
    private final transient Texts texts;
    private final transient Supplier<String> current;
    private final transient Consumer<String> apply;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final TextField name;

    /**
     * @param current the parameters of what is entered now
     * @param apply shows what the parameters say
     */
    @SuppressWarnings("this-escape")
    public SavedFilterMenu(SavedFilters saved, Texts texts, Supplier<String> current, Consumer<String> apply) {
        this.saved = saved;
        this.texts = texts;
        this.current = current;
        this.apply = apply;
        this.name = new TextField(texts.get("table.saved.name"));
        name.setMaxLength(SavedFilter.LONGEST_NAME);
        Button save = new Button(texts.get("table.saved.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        name.addKeyPressListener(Key.ENTER, enter -> save());
        none.setText(texts.get("table.saved.none"));
        Div form = new Div(name, save);
        form.addClassName("chiteki-row");
        getContent().addClassName("chiteki-datatable-menu");
        getContent().add(none, list, form);
    }

    /** Reads anew what is saved. */
    public void fill() {
        list.removeAll();
        saved.all().forEach(filter -> list.add(item(filter)));
        none.setVisible(list.getChildren().findAny().isEmpty());
        list.setVisible(!none.isVisible());
    }

    private void save() {
        String wanted = name.getValue().strip();
        name.setInvalid(wanted.isEmpty());
        name.setErrorMessage(texts.get("table.saved.unnamed"));
        if (!wanted.isEmpty()) {
            saved.save(wanted, current.get());
            name.clear();
            fill();
        }
    }

    private ListItem item(SavedFilter filter) {
        Button use = new Button(filter.name(), click -> apply.accept(filter.query()));
        use.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        use.addClassName("chiteki-datatable-saved");
        Button first = icon(
                filter.first() ? VaadinIcon.STAR : VaadinIcon.STAR_O,
                texts.get("table.saved.first", filter.name()),
                () -> saved.begin(filter.name(), !filter.first()));
        first.getElement().setAttribute("aria-pressed", Boolean.toString(filter.first()));
        Button delete = icon(
                VaadinIcon.TRASH, texts.get("table.saved.delete", filter.name()), () -> saved.delete(filter.name()));
        return new ListItem(new Component[] {use, first, delete});
    }

    private Button icon(VaadinIcon icon, String label, Runnable act) {
        Button button = new Button(icon.create(), click -> {
            act.run();
            fill();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }
}
