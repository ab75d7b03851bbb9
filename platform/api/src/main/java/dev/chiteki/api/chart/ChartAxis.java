package dev.chiteki.api.chart;

import java.util.List;

/**
 * Over what a chart runs.
 *
 * @param name what the labels are, such as 月 or 費目; it heads the first column of the table
 * @param labels in their order
 * @param ofTime whether they are periods one after another; bars of periods stand, bars of names lie below each other
 */
public record ChartAxis(String name, List<String> labels, boolean ofTime) {

    /** @throws IllegalArgumentException if there is no label */
    public ChartAxis {
        labels = List.copyOf(labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException(
                    "The axis '" + name + "' has no labels: show that there is nothing instead of an empty chart.");
        }
    }

    /** Periods one after another. */
    public static ChartAxis ofTime(String name, List<String> labels) {
        return new ChartAxis(name, labels, true);
    }

    /** Names of things. */
    public static ChartAxis ofNames(String name, List<String> labels) {
        return new ChartAxis(name, labels, false);
    }
}
