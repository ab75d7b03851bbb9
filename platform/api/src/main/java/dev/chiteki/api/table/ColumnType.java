package dev.chiteki.api.table;

/** What stands in a column, and by that how it is shown, filtered and read from a file. */
public enum ColumnType {
    /** Texts; filtered by what they contain. */
    TEXT,
    /** Amounts in whole yen; filtered by a range. */
    YEN,
    /** Numbers that are no amounts; filtered by a range. */
    NUMBER,
    /** Days; filtered by a range. */
    DAY,
    /** One of a few values; filtered by choosing some of them. */
    CHOICE
}
