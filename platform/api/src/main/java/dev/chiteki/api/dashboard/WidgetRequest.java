package dev.chiteki.api.dashboard;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.YenUnit;

/**
 * What the reader of a dashboard wants to see.
 *
 * @param fiscalYear the period; all that a widget shows is of this year, or says that it is of another
 * @param yenUnit the unit of amounts
 */
public record WidgetRequest(FiscalYear fiscalYear, YenUnit yenUnit) {}
