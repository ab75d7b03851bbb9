package dev.chiteki.funds;

import dev.chiteki.api.japan.FiscalYear;

/**
 * A line of a fiscal year's budget from which money is spent.
 *
 * @param code of the line within the region, such as {@code equipment}
 */
public record FundsLine(FiscalYear year, String code) {}
