package dev.chiteki.budget.books;

import dev.chiteki.api.japan.CorporateNumber;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document of the journal; written once, never changed. */
@Entity
@Table(name = "budget_document")
class Document {

    private static final int PAYEE_SEARCH = 400;
    private static final int PURPOSE_SEARCH = 800;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "fiscal_year", nullable = false)
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private DocumentKind kind;

    @Column(name = "document_date", nullable = false)
    private LocalDate date;

    @Column(name = "category", nullable = false)
    private String category;

    @Column(name = "amount", nullable = false)
    private long amount;

    @Column(name = "payee", nullable = false)
    private String payee;

    @Column(name = "payee_number")
    private @Nullable String payeeNumber;

    @Column(name = "purpose", nullable = false)
    private String purpose;

    @Column(name = "reason", nullable = false)
    private String reason;

    @Column(name = "evidence_id")
    private @Nullable String evidence;

    @Column(name = "inspector")
    private @Nullable String inspector;

    @Column(name = "held_until")
    private @Nullable LocalDate until;

    @Column(name = "predecessor_id")
    private @Nullable Long predecessor;

    @Column(name = "reverses_id")
    private @Nullable Long reverses;

    @Column(name = "act_id", nullable = false)
    private long act;

    @Column(name = "search_text", nullable = false)
    private String searchText;

    @Column(name = "payee_search")
    private @Nullable String payeeSearch;

    @Column(name = "purpose_search")
    private @Nullable String purposeSearch;

    @Column(name = "recorded_by", nullable = false)
    private String recordedBy;

    @Column(name = "recorded_at", nullable = false)
    private LocalDateTime recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    Document(DocumentNumber number, long act, Heading heading, String recordedBy, LocalDateTime recordedAt) {
        this.id = number.key();
        this.fiscalYear = number.year().year();
        this.kind = heading.kind();
        this.date = heading.date();
        this.category = heading.category();
        this.amount = heading.amount().amount();
        this.payee = heading.payee().name();
        this.payeeNumber = Objects.toString(heading.payee().number(), null);
        this.purpose = heading.purpose();
        this.reason = heading.reason();
        this.evidence = heading.evidence();
        this.inspector = heading.inspector();
        this.until = heading.until();
        this.predecessor =
                heading.predecessor() == null ? null : heading.predecessor().key();
        this.reverses = heading.reverses() == null ? null : heading.reverses().key();
        this.act = act;
        this.searchText = searchText(number, heading);
        this.payeeSearch = SearchText.of(payee, PAYEE_SEARCH);
        this.purposeSearch = SearchText.of(purpose, PURPOSE_SEARCH);
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    DocumentNumber number() {
        return DocumentNumber.ofKey(id);
    }

    Heading heading() {
        return new Heading(
                kind,
                date,
                category,
                Yen.of(amount),
                new Payee(payee, payeeNumber == null ? null : new CorporateNumber(payeeNumber)),
                purpose,
                reason,
                evidence,
                inspector,
                predecessor == null ? null : DocumentNumber.ofKey(predecessor),
                reverses == null ? null : DocumentNumber.ofKey(reverses),
                until);
    }

    /** A corporate number is found as it is written, and in groups. */
    private static String searchText(DocumentNumber number, Heading heading) {
        Payee payee = heading.payee();
        String said = payee.number() == null ? "" : " " + payee.number() + " " + payee.grouped();
        return SearchText.of(number + " " + payee.name() + said + " " + heading.purpose() + " " + heading.reason());
    }

    /** The documents of one act were booked together and are undone together; it is named by its first one. */
    long act() {
        return act;
    }

    String recordedBy() {
        return recordedBy;
    }

    LocalDateTime recordedAt() {
        return recordedAt;
    }
}
