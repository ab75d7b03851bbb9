package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A version of a year's monthly plan; written once, never changed. The last one counts. */
@Entity
@Table(name = "budget_plan")
class PlanVersion {

    private static final long VERSIONS = 10_000;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "fiscal_year", nullable = false)
    private int fiscalYear;

    @Column(name = "revision", nullable = false)
    private int revision;

    @Column(name = "reason", nullable = false)
    private String reason;

    @Column(name = "recorded_by", nullable = false)
    private String recordedBy;

    @Column(name = "recorded_at", nullable = false)
    private LocalDateTime recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected PlanVersion() {}

    PlanVersion(FiscalYear year, int revision, String reason, Stamp stamp) {
        this.id = year.year() * VERSIONS + revision;
        this.fiscalYear = year.year();
        this.revision = revision;
        this.reason = reason;
        this.recordedBy = stamp.recordedBy();
        this.recordedAt = stamp.recordedAt();
    }

    long id() {
        return id;
    }

    int revision() {
        return revision;
    }

    String reason() {
        return reason;
    }

    String recordedBy() {
        return recordedBy;
    }

    LocalDateTime recordedAt() {
        return recordedAt;
    }
}
