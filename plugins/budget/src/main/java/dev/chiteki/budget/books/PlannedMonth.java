package dev.chiteki.budget.books;

import dev.chiteki.api.japan.Yen;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a version of a plan foresees for a month; written once, never changed. */
@Entity
@Table(name = "budget_plan_month")
class PlannedMonth {

    private static final int MONTHS = 100;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "plan_id", nullable = false)
    private long planId;

    /** From 0, April. */
    @Column(name = "place", nullable = false)
    private int place;

    @Column(name = "amount", nullable = false)
    private long amount;

    protected PlannedMonth() {}

    PlannedMonth(PlanVersion plan, int place, Yen amount) {
        this.id = plan.id() * MONTHS + place;
        this.planId = plan.id();
        this.place = place;
        this.amount = amount.amount();
    }

    Yen amount() {
        return Yen.of(amount);
    }
}
