package dev.chiteki.api.dashboard;

/** How much of the dashboard's width a widget takes on a wide screen; on a narrow one all take the whole. */
public enum WidgetSize {
    /** A third: one figure, a short list. */
    SMALL,
    /** A half: a chart, a list. */
    MEDIUM,
    /** All of it: several figures, a long table. */
    WIDE
}
