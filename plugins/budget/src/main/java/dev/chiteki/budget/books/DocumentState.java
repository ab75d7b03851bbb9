package dev.chiteki.budget.books;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.budget.ledger.OpenDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What became of a document: how much of it is open, by which other it was undone, which request made it. */
@Entity
@Table(name = "budget_document_state")
class DocumentState {

    @Id
    @Column(name = "document_id")
    private long documentId;

    @Column(name = "open_amount", nullable = false)
    private long openAmount;

    @Column(name = "reversed_by")
    private @Nullable Long reversedBy;

    @Column(name = "request_key")
    private @Nullable String requestKey;

    /** 1 where a part of it waits for its next step, else null: few of many wait, and an index finds them. */
    @Column(name = "waits")
    private @Nullable Integer waits;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected DocumentState() {}

    DocumentState(OpenDocument document, @Nullable String requestKey) {
        this.documentId = document.number().key();
        this.openAmount = document.open().amount();
        this.requestKey = requestKey;
        this.waits = mark(document);
    }

    @Nullable
    String requestKey() {
        return requestKey;
    }

    long documentId() {
        return documentId;
    }

    Yen open() {
        return Yen.of(openAmount);
    }

    @Nullable
    DocumentNumber reversedBy() {
        return reversedBy == null ? null : DocumentNumber.ofKey(reversedBy);
    }

    void become(OpenDocument now) {
        openAmount = now.open().amount();
        waits = mark(now);
    }

    void reversedBy(DocumentNumber number) {
        reversedBy = number.key();
    }

    private static @Nullable Integer mark(OpenDocument document) {
        return document.waits() ? 1 : null;
    }
}
