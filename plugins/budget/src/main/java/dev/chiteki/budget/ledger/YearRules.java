package dev.chiteki.budget.ledger;

import dev.chiteki.api.japan.FiscalYear;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;

/**
 * The days by which a fiscal year's books must be done.
 *
 * @param firstYear the fiscal year from which the rule holds
 * @param paymentUntil the last day of payments, in the year in which the next fiscal year begins
 * @param closedAfter the last day on which the books may be corrected, in the same year
 * @param source where it is written
 * @param certainty how sure we are of it
 */
public record YearRules(
        FiscalYear firstYear, MonthDay paymentUntil, MonthDay closedAfter, String source, Certainty certainty) {

    // Dated, so that a change of law adds a row and leaves the books of earlier years alone.
    private static final List<YearRules> TABLE = List.of(new YearRules(
            new FiscalYear(1947),
            MonthDay.of(4, 30),
            MonthDay.of(7, 31),
            "予算決算及び会計令 4, 6; 会計法 1",
            Certainty.PRIMARY_TEXT));

    /** How sure we are of a rule. */
    public enum Certainty {
        /** Read in the law's own text. */
        PRIMARY_TEXT,
        /** Read in what others wrote about it. */
        SECONDARY_SOURCE,
        /** Concluded from figures. */
        INFERRED,
        /** Recalled and confirmed by nobody. */
        RECALLED
    }

    /** The rule that holds for the fiscal year. */
    public static YearRules of(FiscalYear year) {
        return TABLE.stream()
                .filter(rules -> rules.firstYear().compareTo(year) <= 0)
                .max(Comparator.comparing(YearRules::firstYear))
                .orElse(TABLE.getFirst());
    }

    /** The last day on which what was bought in the year may be paid. */
    public LocalDate lastPaymentDay(FiscalYear year) {
        return paymentUntil.atYear(year.next().year());
    }

    /** The last day on which the year's books may be corrected. */
    public LocalDate lastCorrectionDay(FiscalYear year) {
        return closedAfter.atYear(year.next().year());
    }
}
