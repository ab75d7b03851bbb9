package dev.chiteki.budget.rest;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.AccountKind;
import dev.chiteki.budget.ledger.Posting;
import org.jspecify.annotations.Nullable;

/**
 * A line of a document.
 *
 * @param category null for an account that is not of one
 * @param amount added to the account, negative where it is taken from it
 */
public record PostingAnswer(AccountKind account, @Nullable String category, Yen amount) {

    static PostingAnswer of(Posting posting) {
        String category = posting.account().category();
        return new PostingAnswer(posting.account().kind(), category.isEmpty() ? null : category, posting.amount());
    }
}
