package dev.chiteki.budget.ledger;

import dev.chiteki.api.japan.Yen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands on each account; an account without an entry stands at zero. */
public record Balances(Map<Account, Yen> amounts) {

    /** Books in which nothing was written yet. */
    public static final Balances EMPTY = new Balances(Map.of());

    /** Copies the amounts. */
    public Balances {
        amounts = Map.copyOf(amounts);
    }

    /** What stands on the account. */
    public Yen of(Account account) {
        return amounts.getOrDefault(account, Yen.ZERO);
    }

    /** What stands on the account of that kind for the category. */
    public Yen of(AccountKind kind, String category) {
        return of(Account.of(kind, category));
    }

    /** What stands on all accounts of that kind together. */
    public Yen total(AccountKind kind) {
        return amounts.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(Map.Entry::getValue)
                .reduce(Yen.ZERO, Yen::plus);
    }

    /** The sum of all accounts: zero, always. */
    public Yen sum() {
        return amounts.values().stream().reduce(Yen.ZERO, Yen::plus);
    }

    /** The balances after these lines. */
    public Balances after(List<Posting> postings) {
        Map<Account, Yen> after = new HashMap<>(amounts);
        postings.forEach(posting -> after.merge(posting.account(), posting.amount(), Yen::plus));
        return new Balances(after);
    }

    /** An account that holds less than nothing, if there is one; the grant is meant to. */
    public Optional<Account> overdrawn() {
        return amounts.entrySet().stream()
                .filter(entry -> entry.getKey().kind() != AccountKind.GRANT
                        && entry.getValue().isNegative())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
