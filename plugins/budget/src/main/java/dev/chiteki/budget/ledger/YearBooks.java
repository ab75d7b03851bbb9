package dev.chiteki.budget.ledger;

import dev.chiteki.api.japan.FiscalYear;
import java.time.LocalDate;
import java.util.Set;

/**
 * The books of a fiscal year, as far as a booking has to know them.
 *
 * @param decidedOn the day of the grant decision
 * @param categories the codes of the cost categories of that year
 */
public record YearBooks(FiscalYear year, LocalDate decidedOn, Set<String> categories, Balances balances) {

    /** Copies the categories. */
    public YearBooks {
        categories = Set.copyOf(categories);
    }

    /** The rules of that year. */
    public YearRules rules() {
        return YearRules.of(year);
    }

    /** The same books with other balances. */
    public YearBooks with(Balances now) {
        return new YearBooks(year, decidedOn, categories, now);
    }
}
