package dev.chiteki.server.indicator;

import dev.chiteki.api.indicator.IndicatorPoint;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.region.TenantId;
import java.util.List;
import java.util.Set;

/**
 * What is written down of a region's plugin at once.
 *
 * @param today the fiscal year that it is by the business clock
 * @param years of which the values are
 */
record Report(TenantId tenant, String plugin, FiscalYear today, Set<FiscalYear> years, List<Line> lines) {

    /** An indicator with all its values of these years. */
    record Line(ReportedIndicator indicator, List<IndicatorPoint> points) {}
}
