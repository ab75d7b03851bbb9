package dev.chiteki.api.chart;

/**
 * What a series is to its reader. The platform gives each role its colour and stroke, which hold for every type of colour
 * vision, in light and dark and in print; so the same thing looks alike in all charts.
 */
public enum SeriesRole {
    /** What has happened. */
    ACTUAL,
    /** What is bound or under way, and has not happened yet. */
    UNDERWAY,
    /** What is still free. */
    OPEN,
    /** What was planned. */
    PLAN,
    /** What is expected, computed by a documented rule. */
    FORECAST,
    /** The same in an earlier period. */
    PREVIOUS,
    /** What cannot be exceeded. */
    LIMIT,
    /** One of several kinds that have no order among them. */
    FIRST,
    /** Another kind. */
    SECOND,
    /** Another kind. */
    THIRD,
    /** Another kind. */
    FOURTH
}
