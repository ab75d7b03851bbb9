package dev.chiteki.notes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.ViewRequest;
import java.util.List;
import java.util.function.Predicate;

/** The region's notes: a form for a new one, and the newest ones below it. */
final class NotesView extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final transient Notes notes;
    private final transient Expenses expenses;
    private final transient PluginContext context;
    private final transient Predicate<WrittenNote> changeable;
    private final Div list = new Div();

    @SuppressWarnings("this-escape")
    NotesView(Notes notes, Expenses expenses, PluginContext context, ViewRequest request) {
        this.notes = notes;
        this.expenses = expenses;
        this.context = context;
        this.changeable = notes.changeable();
        request.segment(0).flatMap(notes::find).ifPresent(note -> getContent().add(card(note)));
        if (notes.isWritable()) {
            getContent().add(new H2(texts().get("add.title")), newNote());
        }
        getContent().add(new H2(texts().get("list.title")), list);
        showList();
    }

    private NoteForm newNote() {
        NoteForm form = new NoteForm(texts(), texts().get("add"));
        if (expenses.arePossible()) {
            form.spending(expenses);
        }
        form.onSave(input -> {
            notes.add(input);
            form.write(new NoteInput("", ""));
            showList();
        });
        return form;
    }

    private void showList() {
        list.removeAll();
        list.addClassName("chiteki-cards");
        WrittenNotes newest = notes.newest(SHOWN);
        if (newest.notes().isEmpty()) {
            Paragraph empty = new Paragraph(texts().get(notes.isWritable() ? "empty.writer" : "empty.reader"));
            empty.addClassName("chiteki-empty");
            list.add(empty);
            return;
        }
        list.add(new Paragraph(texts().get("count", newest.count())));
        newest.notes().forEach(note -> list.add(card(note)));
    }

    private Component card(WrittenNote note) {
        Article card = new Article();
        card.addClassName("chiteki-card");
        Paragraph body = new Paragraph(note.body());
        body.getStyle().set("white-space", "pre-wrap");
        body.setVisible(!note.body().isEmpty());
        Paragraph origin = new Paragraph(texts().get(
                        "origin",
                        context.directory().nameAndAccount(note.author()),
                        note.created().atZone(context.region().zone()).toLocalDate(),
                        note.notebook()));
        origin.addClassName("chiteki-secondary");
        card.add(List.of(new H3(note.title()), body, origin));
        if (note.expense() != null) {
            card.add(new ExpenseLine(expenses, texts(), note, note.expense()));
        }
        if (changeable.test(note)) {
            Button edit = new Button(texts().get("edit"), click -> edit(note));
            edit.setAriaLabel(texts().get("edit.named", note.title()));
            card.add(edit);
        }
        return card;
    }

    private void edit(WrittenNote note) {
        new NoteDialog(notes, context, note, this::showList).open();
    }

    private Texts texts() {
        return context.texts();
    }
}
