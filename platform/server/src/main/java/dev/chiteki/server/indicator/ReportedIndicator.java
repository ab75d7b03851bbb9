package dev.chiteki.server.indicator;

import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.indicator.Direction;
import dev.chiteki.api.text.Bilingual;

/**
 * An indicator that a region reports, as far as all regions have it alike.
 *
 * @param name as the region's version of the plugin calls it
 * @param unit of its values
 */
public record ReportedIndicator(IndicatorKey key, Bilingual name, ChartUnit unit, Direction direction) {}
