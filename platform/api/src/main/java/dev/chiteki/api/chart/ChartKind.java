package dev.chiteki.api.chart;

/** How a chart compares its numbers. */
public enum ChartKind {
    /** Series beside each other: which is larger. */
    BARS,
    /** Series upon each other: of which parts a whole is made. No value is negative. */
    STACKED_BARS,
    /** Series over time: where it goes. */
    LINES,
    /** One bar of what is reached, against a mark of what was planned. No value is negative. */
    PROGRESS
}
