package dev.chiteki.budget.ledger;

import dev.chiteki.api.japan.Yen;
import java.util.List;

/**
 * One line of a document; the lines of a document sum to zero.
 *
 * @param amount added to the account, negative where it is taken from it
 */
public record Posting(Account account, Yen amount) {

    /** The two lines that move an amount. */
    static List<Posting> move(Account from, Account to, Yen amount) {
        return List.of(new Posting(from, amount.negated()), new Posting(to, amount));
    }

    /** The line that undoes this one. */
    Posting undone() {
        return new Posting(account, amount.negated());
    }
}
