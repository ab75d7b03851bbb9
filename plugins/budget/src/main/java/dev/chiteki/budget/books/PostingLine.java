package dev.chiteki.budget.books;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.Account;
import dev.chiteki.budget.ledger.AccountKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.budget.ledger.Posting;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One line of a document; written once, never changed. */
@Entity
@Table(name = "budget_posting")
class PostingLine {

    private static final int LINES = 10;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "document_id", nullable = false)
    private long documentId;

    @Column(name = "fiscal_year", nullable = false)
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    @Column(name = "account", nullable = false)
    private AccountKind account;

    @Column(name = "category", nullable = false)
    private String category;

    @Column(name = "amount", nullable = false)
    private long amount;

    @SuppressWarnings("NullAway.Init")
    protected PostingLine() {}

    PostingLine(DocumentNumber number, int line, Posting posting) {
        this.id = number.key() * LINES + line;
        this.documentId = number.key();
        this.fiscalYear = number.year().year();
        this.account = posting.account().kind();
        this.category = posting.account().category();
        this.amount = posting.amount().amount();
    }

    Posting posting() {
        return new Posting(new Account(account, category), Yen.of(amount));
    }
}
