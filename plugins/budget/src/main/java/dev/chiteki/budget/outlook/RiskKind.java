package dev.chiteki.budget.outlook;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.text.ConstantName;
import dev.chiteki.budget.ledger.AccountKind;
import dev.chiteki.budget.ledger.YearRules;
import java.time.LocalDate;

/** Where money may still be lost to the year, in the order of its way; each with the account on which it stands. */
public enum RiskKind {
    /** Not given to any category (未配分). */
    UNALLOCATED(AccountKind.UNALLOCATED),
    /** Given to a category and bound by nothing (未負担). */
    UNCOMMITTED(AccountKind.AVAILABLE),
    /** Set aside and ordered from nobody (留保・未負担). */
    RESERVED(AccountKind.RESERVED),
    /** Ordered, not delivered and inspected (未検収). */
    UNINSPECTED(AccountKind.COMMITTED),
    /** Inspected, its expenditure not decided (支出未決定). */
    UNSPENT(AccountKind.INSPECTED),
    /** Spent and not paid (未払). */
    UNPAID(AccountKind.SPENT);

    private final AccountKind account;

    RiskKind(AccountKind account) {
        this.account = account;
    }

    /** How texts name it: {@code unallocated}. */
    public String code() {
        return ConstantName.of(this);
    }

    /** The account on which the money stands. */
    public AccountKind account() {
        return account;
    }

    /** Whether it lapses with the year; a payment has a month longer. */
    public boolean lapses() {
        return this != UNPAID;
    }

    /** The last day on which it can take its next step. */
    public LocalDate deadline(FiscalYear year) {
        return lapses() ? year.lastDay() : YearRules.of(year).lastPaymentDay(year);
    }
}
