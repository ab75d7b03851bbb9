package dev.chiteki.budget.ledger;

/**
 * An account of a fiscal year's books.
 *
 * @param category the code of the cost category, or empty for an account that is not of one
 */
public record Account(AccountKind kind, String category) {

    /** @throws IllegalArgumentException if the kind wants a category and there is none, or the other way round */
    public Account {
        if (kind.isPerCategory() == category.isEmpty()) {
            throw new IllegalArgumentException("Account " + kind + " does not go with category '" + category + "'.");
        }
    }

    /** The account of that kind, for the category where the kind is one of a category. */
    public static Account of(AccountKind kind, String category) {
        return new Account(kind, kind.isPerCategory() ? category : "");
    }
}
