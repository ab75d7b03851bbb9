package dev.chiteki.notes;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.search.SearchRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note. It is changed only by who has seen its present state. */
@Entity
@Table(name = "notes_note")
class Note {

    /** The reason of whoever set out from a state that is gone. */
    static final String STALE = "notes.stale";

    private static final int EXCERPT = 80;

    /** Who writes it anew, and when by the business clock. */
    record Editing(String who, Instant at) {}

    @Id
    private String id = "";

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "notebook_id")
    private Notebook notebook = new Notebook();

    @Column(nullable = false)
    private String title = "";

    @Column(nullable = false)
    private String body = "";

    @Column(nullable = false)
    private String author = "";

    @Column(nullable = false)
    private Instant created = Instant.EPOCH;

    /** Null until somebody writes it anew, and for notes that were before this was kept. */
    @Column(name = "changed_by")
    private @Nullable String changedBy;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    /** For Jakarta Persistence. */
    Note() {}

    Note(Notebook notebook, NoteInput input, String author, Instant created) {
        this.id = UUID.randomUUID().toString();
        this.notebook = notebook;
        this.author = author;
        this.created = created;
        write(input);
    }

    /** @throws ChitekiException {@code notes.stale}, CONFLICT, if somebody else has changed it since that version */
    void change(long seenVersion, NoteInput input, Editing by) {
        if (seenVersion != version) {
            throw ChitekiException.conflict(Reason.of(STALE, title));
        }
        write(input);
        changedBy = by.who();
        changedAt = by.at();
    }

    /** Whether that account has written it first. */
    boolean isBy(String account) {
        return author.equals(account);
    }

    /** @param notebookName what the region calls the notebook now */
    WrittenNote written(String notebookName) {
        return new WrittenNote(id, version, notebookName, title, body, author, created, changedBy, changedAt, null);
    }

    /** As people find it by words. */
    SearchRecord found() {
        return new SearchRecord(id, title, body, excerpt(), id);
    }

    private String excerpt() {
        String line = body.replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
    }

    private void write(NoteInput input) {
        title = input.title().strip();
        body = input.body().strip();
    }
}
