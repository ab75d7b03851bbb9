package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.Account;
import dev.chiteki.budget.ledger.AccountKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What stands on an account: the sum of its postings, kept so that a booking need not add them up. */
@Entity
@Table(name = "budget_account_balance")
class AccountBalance {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "fiscal_year", nullable = false)
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    @Column(name = "account", nullable = false)
    private AccountKind account;

    @Column(name = "category", nullable = false)
    private String category;

    @Column(name = "amount", nullable = false)
    private long amount;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AccountBalance() {}

    AccountBalance(FiscalYear year, Account account) {
        this.id = year.year() + "/" + account.kind() + "/" + account.category();
        this.fiscalYear = year.year();
        this.account = account.kind();
        this.category = account.category();
    }

    Account account() {
        return new Account(account, category);
    }

    Yen amount() {
        return Yen.of(amount);
    }

    void add(Yen more) {
        amount = Math.addExact(amount, more.amount());
    }
}
