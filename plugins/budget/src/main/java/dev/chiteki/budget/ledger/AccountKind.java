package dev.chiteki.budget.ledger;

/** Where the money of a fiscal year stands on its way from the decision to the payee. */
public enum AccountKind {
    /** The subsidy decided (交付決定額); the one account that is negative, for all money comes from it. */
    GRANT,
    /** Decided, not yet given to a cost category (未配分). */
    UNALLOCATED,
    /** Allocated to the category and free (配分残額). */
    AVAILABLE,
    /** Set aside for what will be ordered (留保). */
    RESERVED,
    /** Bound by a commitment, not yet delivered (支出負担行為). */
    COMMITTED,
    /** Delivered and inspected, not yet spent (検収済). */
    INSPECTED,
    /** Spent, not yet paid (未払). */
    SPENT,
    /** Paid to the payee (支払済). */
    PAID;

    /** Whether each cost category has one of its own. */
    public boolean isPerCategory() {
        return this != GRANT && this != UNALLOCATED;
    }
}
