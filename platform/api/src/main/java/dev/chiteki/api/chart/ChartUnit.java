package dev.chiteki.api.chart;

/** In what the values of a chart are counted. */
public enum ChartUnit {
    /** Whole yen; the platform shows them in the unit of the reader's choice, and to the yen in the table. */
    YEN,
    /** Pieces, documents, people. */
    COUNT,
    /** Tenths of a percent: 1000 is 100 %. */
    PERCENT
}
