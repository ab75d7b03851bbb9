package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.budget.ui.EntryTemplates.Named;
import java.util.Map;

/** Fills the form from one of the person's templates, makes one of what stands in it, and takes one away. */
final class TemplateBar extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 40;

    private final transient Office office;
    private final transient EntryForm form;
    private final transient EntryTemplates templates;
    private final ComboBox<Named> choice = new ComboBox<>();
    private final Button forget;

    @SuppressWarnings("this-escape")
    TemplateBar(Office office, EntryForm form) {
        this.office = office;
        this.form = form;
        this.templates = new EntryTemplates(office.context().preferences());
        this.forget = new Button(office.text("template.forget"), click -> forget());
        choice.setLabel(office.text("template"));
        choice.setItemLabelGenerator(Named::name);
        choice.setClearButtonVisible(true);
        choice.addValueChangeListener(change -> {
            forget.setVisible(change.getValue() != null);
            if (change.isFromClient() && change.getValue() != null) {
                form.fill(change.getValue().values());
            }
        });
        forget.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button keep = new Button(office.text("template.keep"), click -> new Naming().open());
        keep.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getContent().add(Look.row(choice, keep, forget));
        load();
    }

    private void load() {
        choice.setItems(templates.all());
        choice.setPlaceholder(office.text("template.none"));
        forget.setVisible(false);
    }

    private void forget() {
        Named chosen = choice.getValue();
        if (chosen != null) {
            templates.forget(chosen);
            load();
            choice.focus();
        }
    }

    /** Asks for the name. */
    private final class Naming extends Dialog {

        private static final long serialVersionUID = 1L;

        private final TextField name = new TextField(office.text("template.name"));
        private final ErrorSummary refusal =
                new ErrorSummary(office.context().texts(), "template.refused").field("name", name);

        @SuppressWarnings("this-escape")
        Naming() {
            setHeaderTitle(office.text("template.keep-title"));
            setWidth("32rem");
            setMaxWidth("100%");
            name.setMaxLength(LONGEST_NAME);
            name.setManualValidation(true);
            name.setRequiredIndicatorVisible(true);
            name.setHelperText(office.text("template.name-help"));
            name.setWidthFull();
            name.setAutofocus(true);
            add(Look.form(refusal, new Paragraph(office.text("template.what")), name));
            Button save = new Button(office.text("template.save"), click -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(new Button(office.text("cancel"), click -> close()), save);
        }

        private void save() {
            String typed = name.getValue().strip();
            if (typed.isEmpty()) {
                refusal.show(Map.of("name", office.text("template.name-missing")));
                return;
            }
            try {
                templates.keep(typed, form.values());
                close();
                load();
            } catch (ChitekiException refused) {
                refusal.show(refused);
            }
        }
    }
}
