package dev.chiteki.api.chart;

import java.util.List;

/**
 * Values that belong together, one for each label of the axis.
 *
 * @param name as people read it
 * @param role by which the platform draws it
 */
public record ChartSeries(String name, SeriesRole role, List<ChartPoint> points) {

    /** Copies the points. */
    public ChartSeries {
        points = List.copyOf(points);
    }
}
