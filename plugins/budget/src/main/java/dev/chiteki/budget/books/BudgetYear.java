package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.budget.ledger.DocumentNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/** A fiscal year with a grant decision. Whoever books in the year locks its row first, so clerks go one by one. */
@Entity
@Table(name = "budget_fiscal_year")
class BudgetYear {

    @Id
    @Column(name = "fiscal_year")
    private int fiscalYear;

    @Column(name = "decided_on", nullable = false)
    private LocalDate decidedOn;

    @Column(name = "certainty", nullable = false)
    private String certainty;

    @Column(name = "last_sequence", nullable = false)
    private int lastSequence;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected BudgetYear() {}

    BudgetYear(FiscalYear year, LocalDate decidedOn, String certainty) {
        this.fiscalYear = year.year();
        this.decidedOn = decidedOn;
        this.certainty = certainty;
    }

    FiscalYear year() {
        return new FiscalYear(fiscalYear);
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    String certainty() {
        return certainty;
    }

    /** That of the year's last document, if it has one. */
    Optional<DocumentNumber> lastNumber() {
        return lastSequence == 0 ? Optional.empty() : Optional.of(new DocumentNumber(year(), lastSequence));
    }

    DocumentNumber nextNumber() {
        lastSequence++;
        return new DocumentNumber(year(), lastSequence);
    }
}
