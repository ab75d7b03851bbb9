package dev.chiteki.budget.books;

import dev.chiteki.api.text.ConstantName;
import dev.chiteki.budget.ledger.AccountKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The figures of a cost category, each the sum of some accounts. */
public enum FigureKind {
    ALLOCATED(
            AccountKind.AVAILABLE,
            AccountKind.RESERVED,
            AccountKind.COMMITTED,
            AccountKind.INSPECTED,
            AccountKind.SPENT,
            AccountKind.PAID),
    RESERVED(AccountKind.RESERVED),
    COMMITTED(AccountKind.COMMITTED, AccountKind.INSPECTED),
    SPENT(AccountKind.SPENT, AccountKind.PAID),
    PAID(AccountKind.PAID),
    AVAILABLE(AccountKind.AVAILABLE);

    private final List<AccountKind> accounts;

    FigureKind(AccountKind... accounts) {
        this.accounts = List.of(accounts);
    }

    /** The accounts that it sums. */
    public List<AccountKind> accounts() {
        return accounts;
    }

    /** Its name in addresses and keys of texts. */
    public String code() {
        return ConstantName.of(this);
    }

    /** The figure of that name, if there is one. */
    public static Optional<FigureKind> of(String code) {
        return Arrays.stream(values())
                .filter(figure -> figure.code().equals(code))
                .findFirst();
    }
}
