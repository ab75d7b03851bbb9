package dev.chiteki.notes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.form.ConflictField;
import dev.chiteki.api.form.ConflictView;
import dev.chiteki.api.plugin.PluginContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A note to be written anew. Where somebody else was faster both versions are shown, and nothing that was typed is lost. */
final class NoteDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Notes notes;
    private final transient PluginContext context;
    private final transient Runnable changed;
    private final NoteForm form;
    private final ConflictView conflict;
    private transient WrittenNote seen;

    /** @param changed called when it was saved */
    @SuppressWarnings("this-escape")
    NoteDialog(Notes notes, PluginContext context, WrittenNote note, Runnable changed) {
        super(context.texts().get("edit.title"));
        this.notes = notes;
        this.context = context;
        this.changed = changed;
        this.seen = note;
        this.form = new NoteForm(context.texts(), context.texts().get("save"));
        this.conflict = new ConflictView(context);
        form.write(new NoteInput(note.title(), note.body()));
        form.onSave(this::save);
        add(conflict, form);
        getFooter().add(new Button(context.texts().get("cancel"), click -> close()));
    }

    private void save(NoteInput input) {
        conflict.clear();
        try {
            notes.change(seen.id(), seen.version(), input);
        } catch (ChitekiException refused) {
            if (!refused.reasons().getFirst().code().equals(Note.STALE)) {
                throw refused;
            }
            contest(input, notes.find(seen.id()).orElseThrow(() -> refused));
            return;
        }
        close();
        changed.run();
    }

    private void contest(NoteInput mine, WrittenNote now) {
        ConflictField.Change change = change(now);
        List<ConflictField> fields = List.of(
                new ConflictField(
                        "title",
                        context.texts().get("note.title"),
                        seen.title(),
                        mine.title().strip(),
                        now.title(),
                        change),
                new ConflictField(
                        "body",
                        context.texts().get("note.body"),
                        seen.body(),
                        mine.body().strip(),
                        now.body(),
                        change));
        conflict.show(fields, theirs -> take(now, theirs));
    }

    /** What was typed since the versions were shown counts as the person's own. */
    private void take(WrittenNote now, Set<String> theirs) {
        NoteInput mine = form.input();
        form.write(new NoteInput(
                theirs.contains("title") ? now.title() : mine.title(),
                theirs.contains("body") ? now.body() : mine.body()));
        seen = now;
        form.save();
    }

    private ConflictField.@Nullable Change change(WrittenNote now) {
        String who = now.changedBy();
        Instant at = now.changedAt();
        return who == null || at == null
                ? null
                : new ConflictField.Change(context.directory().nameOf(who), at);
    }
}
