package dev.chiteki.api.indicator;

import java.util.List;
import java.util.Optional;

/**
 * The values of a fiscal year.
 *
 * @param points one after another, each of another period; none where there is nothing to tell of the year
 */
public record IndicatorSeries(List<IndicatorPoint> points) {

    /** Nothing to tell. */
    public static final IndicatorSeries EMPTY = new IndicatorSeries(List.of());

    /** @throws IllegalArgumentException if the periods do not follow each other, or years and months are mixed */
    public IndicatorSeries {
        points = List.copyOf(points);
        for (int place = 1; place < points.size(); place++) {
            IndicatorPeriod before = points.get(place - 1).period();
            IndicatorPeriod after = points.get(place).period();
            if (before.compareTo(after) >= 0) {
                throw new IllegalArgumentException(
                        "The period " + after + " follows " + before + ": give each period once, the earlier first.");
            }
            if ((before.month() == null) != (after.month() == null)) {
                throw new IllegalArgumentException(
                        "The periods " + before + " and " + after + " are a year and a month: give one or the other.");
            }
        }
    }

    /** The last that has a value. */
    public Optional<IndicatorPoint> latest() {
        return points.stream().filter(point -> point.actual() != null).reduce((before, after) -> after);
    }
}
