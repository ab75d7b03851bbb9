package dev.chiteki.api.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What is shown when a form cannot be saved because somebody else was faster: each field that they have changed, in both
 * versions, with who changed it and when. Where only they have changed a field, theirs is taken; where both have, the person
 * chooses, field by field; what only the person has typed is theirs and is not asked for. Nothing is lost: the form keeps all
 * that stands in it until it is saved again.
 */
public final class ConflictView extends Composite<Div> implements Focusable<ConflictView> {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final transient Texts texts;
    private final transient Supplier<ZoneId> zone;
    private final transient Map<String, RadioButtonGroup<Boolean>> choices = new LinkedHashMap<>();

    /** Nothing to be seen until {@link #show}; place it above the fields. */
    public ConflictView(PluginContext context) {
        this(context.texts(), () -> context.region().zone());
    }

    @SuppressWarnings("this-escape")
    ConflictView(Texts texts, Supplier<ZoneId> zone) {
        this.texts = texts;
        this.zone = zone;
        getContent().addClassName("chiteki-conflict");
        getElement().setAttribute("role", "alert");
        setTabIndex(-1);
        getContent().setVisible(false);
    }

    /**
     * Shows the conflict and takes the focus.
     *
     * @param fields all of the form, in its order; those that nobody else has changed are not shown
     * @param onDecided called with the names of the fields whose version by the others is taken; write them into the form,
     *     take the state that they came from as seen, and save again
     */
    public void show(List<ConflictField> fields, Consumer<Set<String>> onDecided) {
        getContent().removeAll();
        choices.clear();
        getContent().add(new H2(text("form.conflict.title")), new Paragraph(text("form.conflict.what")));
        fields.stream().filter(ConflictField::isTheirs).map(this::shown).forEach(getContent()::add);
        Button save = new Button(text("form.conflict.save"), click -> decide(fields, onDecided));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().add(save);
        getContent().setVisible(true);
        focus();
    }

    /** Forgets what was shown. */
    public void clear() {
        choices.clear();
        getContent().removeAll();
        getContent().setVisible(false);
    }

    private void decide(List<ConflictField> fields, Consumer<Set<String>> onDecided) {
        Set<String> theirs = new LinkedHashSet<>();
        boolean decided = true;
        for (ConflictField field : fields) {
            RadioButtonGroup<Boolean> choice = choices.get(field.name());
            if (choice != null && choice.getValue() == null) {
                choice.setErrorMessage(text("form.conflict.choose"));
                choice.setInvalid(true);
                decided = false;
            } else if (choice == null ? field.isTakenOver() : choice.getValue()) {
                theirs.add(field.name());
            }
        }
        if (decided) {
            clear();
            onDecided.accept(theirs);
        }
    }

    private Component shown(ConflictField field) {
        Div part = new Div();
        part.addClassName("chiteki-conflict-field");
        part.add(field.isContested() ? choice(field) : fact(field));
        return part;
    }

    private Component choice(ConflictField field) {
        RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>(field.label());
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setManualValidation(true);
        choice.setItems(false, true);
        choice.setItemLabelGenerator(theirs -> theirs
                ? text("form.conflict.theirs", field.theirs(), changed(field))
                : text("form.conflict.mine", field.mine()));
        choice.setHelperText(text("form.conflict.before", field.before()));
        choice.addValueChangeListener(change -> choice.setInvalid(false));
        choices.put(field.name(), choice);
        return choice;
    }

    private Component fact(ConflictField field) {
        DescriptionList list = new DescriptionList();
        list.add(
                new DescriptionList.Term(field.label()),
                new DescriptionList.Description(text("form.conflict.before", field.before())),
                new DescriptionList.Description(text("form.conflict.theirs", field.theirs(), changed(field))));
        return list;
    }

    private String changed(ConflictField field) {
        ConflictField.Change change = field.changed();
        if (change == null) {
            return text("form.conflict.somebody");
        }
        LocalDateTime at = LocalDateTime.ofInstant(change.at(), zone.get());
        return text("form.conflict.by", change.who(), at.toLocalDate(), at.format(TIME));
    }

    private String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
