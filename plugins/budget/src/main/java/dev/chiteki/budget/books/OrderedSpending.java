package dev.chiteki.budget.books;

import dev.chiteki.budget.ledger.DocumentNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That another plugin ordered a spending, and by which key it did; written once, never changed. */
@Entity
@Table(name = "budget_ordered_spending")
class OrderedSpending {

    @Id
    @Column(name = "document_id")
    private long documentId;

    @Column(name = "order_key", nullable = false)
    private String key;

    @SuppressWarnings("NullAway.Init")
    protected OrderedSpending() {}

    OrderedSpending(DocumentNumber number, String key) {
        this.documentId = number.key();
        this.key = key;
    }

    String key() {
        return key;
    }
}
