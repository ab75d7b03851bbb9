package dev.chiteki.notes;

import dev.chiteki.api.data.Database;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.search.SearchQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The notes of the current region: the one service behind view, widget and REST. */
final class Notes {

    private final PluginContext context;
    private final Database database;

    Notes(PluginContext context) {
        this.context = context;
        this.database = context.database();
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
            return new WrittenNotes(notes, count);
        });
    }

    /** The newest ones in which every word stands. */
    List<WrittenNote> find(SearchQuery query) {
        context.user().require(Permissions.READ);
        List<String> words = query.words();
        String every = IntStream.range(0, words.size())
                .mapToObj(index -> "coalesce(note.searchText, lower(concat(note.title, ' ', note.body))) like :word"
                        + index + " escape '!'")
                .collect(Collectors.joining(" and "));
        return database.read(entities -> {
            TypedQuery<Note> found = entities.createQuery(
                    "select note from Note note where " + every + " order by note.created desc, note.id", Note.class);
            for (int index = 0; index < words.size(); index++) {
                found.setParameter("word" + index, SearchQuery.anywhere(words.get(index)));
            }
            return found.setMaxResults(query.limit())
                    .getResultStream()
                    .map(note -> note.written(notebook()))
                    .toList();
        });
    }

    /** The note of that id, if there is one. */
    Optional<WrittenNote> find(String id) {
        context.user().require(Permissions.READ);
        return database.read(
                entities -> Optional.ofNullable(entities.find(Note.class, id)).map(note -> note.written(notebook())));
    }

    /** @throws ChitekiException INVALID, with a reason for each field at fault */
    WrittenNote add(NoteInput input) {
        context.user().require(Permissions.WRITE);
        return database.write(entities -> {
            input.check(settings().longestText());
            Notebook notebook = entities.getReference(Notebook.class, Notebook.FIRST);
            Note note = new Note(
                    notebook,
                    input,
                    context.user().accountName(),
                    context.clock().now());
            entities.persist(note);
            entities.flush();
            return note.written(notebook());
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
            entities.flush();
            return note.written(notebook());
        });
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
