package dev.chiteki.funds.event;

import dev.chiteki.api.event.EventType;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.funds.FundsLedger;
import dev.chiteki.funds.FundsLine;
import dev.chiteki.funds.Spending;
import java.time.LocalDate;

/**
 * A spending that was ordered by {@link FundsLedger#spend} was undone in the books: its money is available again, and
 * whatever the orderer keeps about it holds no longer. Published by whoever keeps the books, for the aggregate
 * {@value #AGGREGATE} of the spending's number.
 *
 * @param key of the request that ordered it, which begins with the orderer's plugin id
 * @param number of the spending, as {@link Spending#number()} gave it
 * @param amount of the spending, more than nothing
 * @param reversal the number under which the books hold the reversal
 * @param date for which it was reversed
 * @param reason why, in the words of whoever did it; may be empty
 */
@EventType("funds.spending-reversed")
public record SpendingReversed(
        String key, String number, FundsLine line, Yen amount, String reversal, LocalDate date, String reason) {

    /** The kind of the aggregate: a spending, by its number. */
    public static final String AGGREGATE = "funds.spending";
}
