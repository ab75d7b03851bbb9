package dev.chiteki.budget.returns;

import dev.chiteki.budget.ledger.YearRules.Certainty;

/** A rule of the calculation, and how sure we are of it. */
public enum Rule {
    /** 3/10,000 a day, in leap years too: 10.95 % a year of 365 days (Act 13 of 1970, Arts. 10 and 25). */
    DAILY_RATE(Certainty.PRIMARY_TEXT),
    /** Fractions of a yen are dropped once, from the sum (端数計算法, Act 61 of 1950, Art. 2). */
    TRUNCATION(Certainty.PRIMARY_TEXT),
    /** The day of receipt counts as the day of payment does; concluded from the words of Arts. 19(1) and (2). */
    RECEIPT_DAY_COUNTED(Certainty.INFERRED),
    /** The other reading: days count from the one after the receipt. */
    RECEIPT_DAY_NOT_COUNTED(Certainty.INFERRED),
    /** The amount counts as received last (Order, Art. 10(1)). */
    TRACING(Certainty.PRIMARY_TEXT),
    /** Payments go to the principal first, so that nothing compounds (Order, Art. 10(2)). */
    PRINCIPAL_FIRST(Certainty.PRIMARY_TEXT),
    /** After a part payment the rest is the base (Act, Art. 19(1)). */
    BALANCE(Certainty.PRIMARY_TEXT),
    /** Late interest begins on the day after the due date (Act, Art. 19(2)). */
    DAY_AFTER_DUE(Certainty.PRIMARY_TEXT),
    /** After a part payment the rest is the base from the next day (Order, Art. 11). */
    UNPAID_BALANCE(Certainty.PRIMARY_TEXT),
    /** Behind the due date surcharge and late interest both run: the Act sets neither off against the other. */
    BOTH_RUN(Certainty.INFERRED);

    private final Certainty certainty;

    Rule(Certainty certainty) {
        this.certainty = certainty;
    }

    /** How sure we are of it. */
    public Certainty certainty() {
        return certainty;
    }
}
