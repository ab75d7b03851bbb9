package dev.chiteki.api.indicator;

import dev.chiteki.api.japan.FiscalYear;

/**
 * Of what an indicator is asked for.
 *
 * @param fiscalYear the year whose months, or whose one value, are wanted
 */
public record IndicatorRequest(FiscalYear fiscalYear) {}
