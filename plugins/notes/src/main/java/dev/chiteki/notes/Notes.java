package dev.chiteki.notes;

import dev.chiteki.api.data.Database;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.search.SearchKind;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The notes of the current region: the one service behind view, widget and REST. */
final class Notes {

    private final PluginContext context;
    private final Database database;
    private final NoteSearch search;
    private final Expenses expenses;

    Notes(PluginContext context, Expenses expenses) {
        this.context = context;
        this.expenses = expenses;
        this.database = context.database();
        this.search = new NoteSearch(context);
    }

    /** The newest ones, and how many there are. */
    WrittenNotes newest(int limit) {
        context.user().require(Permissions.READ);
        return database.read(entities -> {
            List<WrittenNote> notes = entities.createQuery(
                            "select note from Note note order by note.created desc, note.id", Note.class)
                    .setMaxResults(limit)
                    .getResultStream()
                    .map(note -> note.written(notebook()))
                    .toList();
            long count = entities.createQuery("select count(note) from Note note", Long.class)
                    .getSingleResult();
            return new WrittenNotes(withExpenses(entities, notes), count);
        });
    }

    /** The note of that id, if there is one. */
    Optional<WrittenNote> find(String id) {
        context.user().require(Permissions.READ);
        return database.read(
                entities -> Optional.ofNullable(entities.find(Note.class, id)).map(note -> written(entities, note)));
    }

    /**
     * Keeps the note and spends what was spent for it, both or neither.
     *
     * @throws ChitekiException INVALID, with a reason for each field at fault; as of {@link Expenses#spend}
     */
    WrittenNote add(NoteInput input) {
        context.user().require(Permissions.WRITE);
        return database.write(entities -> {
            input.check(settings().longestText());
            return record(input);
        });
    }

    /** Adds a note of the plugin's own, whoever acts. */
    WrittenNote record(NoteInput input) {
        return database.write(entities -> {
            Notebook notebook = entities.getReference(Notebook.class, Notebook.FIRST);
            Note note = new Note(
                    notebook,
                    input,
                    context.user().accountName(),
                    context.clock().now());
            entities.persist(note);
            saved(entities, note);
            WrittenNote written = note.written(notebook());
            ExpenseInput expense = input.expense();
            return expense == null ? written : written.spending(expenses.spend(entities, written, expense));
        });
    }

    /**
     * @param seenVersion of the note from which the person set out
     * @throws ChitekiException {@code notes.unknown}, NOT_FOUND; {@code notes.not-yours}, REFUSED; {@code
     *     notes.stale}, CONFLICT; INVALID as of {@link #add}
     */
    WrittenNote change(String id, long seenVersion, NoteInput input) {
        context.user().require(Permissions.WRITE);
        return database.write(entities -> {
            input.check(settings().longestText());
            Note note = require(entities, id);
            requireChangeable(note);
            note.change(
                    seenVersion,
                    input,
                    new Note.Editing(
                            context.user().accountName(), context.clock().now()));
            saved(entities, note);
            return written(entities, note);
        });
    }

    /** How people find them by words. */
    SearchKind found() {
        return search.kind();
    }

    /** Whether the person may write notes. */
    boolean isWritable() {
        return context.user().may(Permissions.WRITE);
    }

    /** Which notes the person may change: their own, or every one where the region lets people do so. */
    Predicate<WrittenNote> changeable() {
        if (!isWritable()) {
            return note -> false;
        }
        String account = context.user().accountName();
        boolean everyone = settings().othersMayChange();
        return note -> everyone || note.author().equals(account);
    }

    /** Gives the region its notebook. */
    void provision() {
        database.write(entities -> {
            if (entities.find(Notebook.class, Notebook.FIRST) == null) {
                entities.persist(new Notebook(Notebook.FIRST, notebook()));
            }
            return Notebook.FIRST;
        });
    }

    private void saved(EntityManager entities, Note note) {
        entities.flush();
        search.tell(note);
    }

    private WrittenNote written(EntityManager entities, Note note) {
        return withExpenses(entities, List.of(note.written(notebook()))).getFirst();
    }

    private List<WrittenNote> withExpenses(EntityManager entities, List<WrittenNote> notes) {
        Map<String, WrittenExpense> spent =
                expenses.of(entities, notes.stream().map(WrittenNote::id).toList());
        return notes.stream().map(note -> note.spending(spent.get(note.id()))).toList();
    }

    private void requireChangeable(Note note) {
        if (!settings().othersMayChange() && !note.isBy(context.user().accountName())) {
            throw ChitekiException.refused(Reason.of("notes.not-yours"));
        }
    }

    private String notebook() {
        return settings().notebook();
    }

    private NotesSettings settings() {
        return context.settings(NotesSettings.class);
    }

    private static Note require(EntityManager entities, String id) {
        return Optional.ofNullable(entities.find(Note.class, id))
                .orElseThrow(() -> ChitekiException.notFound(Reason.of("notes.unknown", id)));
    }
}
