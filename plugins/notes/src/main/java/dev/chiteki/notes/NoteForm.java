package dev.chiteki.notes;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.api.text.Texts;
import java.util.function.Consumer;

/** The inputs of a note. What is refused stays as it was typed, with the reason at its field or above the form. */
final class NoteForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final TextField title;
    private final TextArea body;
    private final ErrorSummary refusal;
    private transient Consumer<NoteInput> saving = input -> {};

    @SuppressWarnings("this-escape")
    NoteForm(Texts texts, String verb) {
        title = new TextField(texts.get("note.title"));
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.setWidthFull();
        body = new TextArea(texts.get("note.body"));
        body.setManualValidation(true);
        body.setWidthFull();
        body.setMinRows(3);
        refusal = new ErrorSummary(texts).field("title", title).field("body", body);
        Button save = new Button(verb, click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        getContent().getStyle().set("max-width", "45rem");
        getContent().add(refusal, title, body, save);
    }

    /** Fills the inputs. */
    void write(NoteInput input) {
        title.setValue(input.title());
        body.setValue(input.body());
    }

    /** What stands in the inputs. */
    NoteInput input() {
        return new NoteInput(title.getValue(), body.getValue());
    }

    /** What saving does; what it throws is shown. */
    void onSave(Consumer<NoteInput> act) {
        saving = act;
    }

    /** Saves what stands in the inputs. */
    void save() {
        refusal.clear();
        try {
            saving.accept(input());
        } catch (ChitekiException refused) {
            refusal.show(refused);
        }
    }
}
