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
import org.jspecify.annotations.Nullable;

/** The inputs of a note. What is refused stays as it was typed, with the reason at its field or above the form. */
final class NoteForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final TextField title;
    private final TextArea body;
    private final ErrorSummary refusal;
    private final transient Texts texts;
    private @Nullable ExpensePart expense;
    private transient Consumer<NoteInput> saving = input -> {};

    @SuppressWarnings("this-escape")
    NoteForm(Texts texts, String verb) {
        this.texts = texts;
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

    /** Lets the note spend as well; it is asked for once, when the note is new. */
    void spending(Expenses expenses) {
        ExpensePart part = new ExpensePart(expenses, texts, title::getValue);
        part.fields().forEach(refusal::field);
        getContent().addComponentAtIndex(getContent().indexOf(body) + 1, part);
        expense = part;
    }

    /** Fills the inputs; nothing is spent yet. */
    void write(NoteInput input) {
        title.setValue(input.title());
        body.setValue(input.body());
        if (expense != null) {
            expense.clear();
        }
    }

    /** What stands in the inputs. @throws ChitekiException INVALID where only a part of the expense is filled in */
    NoteInput input() {
        ExpenseInput spent = expense == null ? null : expense.input().orElse(null);
        return new NoteInput(title.getValue(), body.getValue(), spent);
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
