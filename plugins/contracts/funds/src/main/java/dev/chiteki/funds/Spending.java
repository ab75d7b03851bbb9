package dev.chiteki.funds;

import dev.chiteki.api.japan.Yen;

/**
 * What was spent.
 *
 * @param number under which the books hold it, such as {@code 2002-000123}
 * @param line from which it was spent
 * @param amount whole yen
 */
public record Spending(String number, FundsLine line, Yen amount) {}
