package dev.chiteki.server.indicator;

import dev.chiteki.api.indicator.IndicatorPoint;
import dev.chiteki.api.indicator.IndicatorSeries;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.region.Region;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of all regions, in a fiscal year.
 *
 * @param regions all that are there, by id, those that have not reported too
 */
public record Comparison(ReportedIndicator indicator, FiscalYear fiscalYear, List<Row> regions) {

    /**
     * What a region has reported.
     *
     * @param isSuspended whether the region is closed at the moment, so that its values stand still
     * @param computedAt when its values were computed, in real time; null if it has never reported
     * @param series its values of the year; empty where it has none
     */
    public record Row(
            Region region, boolean isSuspended, @Nullable Instant computedAt, IndicatorSeries series) {

        /** Whether it has reported the indicator, if only that there are no values. */
        public boolean hasReported() {
            return computedAt != null;
        }

        /** Its last value of the year. */
        public Optional<IndicatorPoint> latest() {
            return series.latest();
        }
    }
}
