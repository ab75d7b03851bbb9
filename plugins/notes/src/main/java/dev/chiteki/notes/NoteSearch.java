package dev.chiteki.notes;

import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.search.SearchKind;
import dev.chiteki.api.search.SearchRecord;
import java.util.List;

/** The notes as people find them by words. */
final class NoteSearch {

    private final PluginContext context;
    private final SearchKind kind;

    NoteSearch(PluginContext context) {
        this.context = context;
        this.kind = new SearchKind("notes", "title", Permissions.READ, this::after);
    }

    SearchKind kind() {
        return kind;
    }

    /** Within the transaction that writes the note. */
    void tell(Note note) {
        context.index().put(kind, note.found());
    }

    private List<SearchRecord> after(String id, int limit) {
        return context.database().read(entities -> entities.createQuery(
                        "select note from Note note where note.id > :id order by note.id", Note.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultStream()
                .map(Note::found)
                .toList());
    }
}
