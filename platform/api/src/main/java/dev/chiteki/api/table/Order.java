package dev.chiteki.api.table;

/**
 * By which column rows are ordered. The source adds what makes the order unambiguous, or rows would come twice while
 * somebody scrolls.
 *
 * @param column the id of a column that may be sorted
 */
public record Order(String column, boolean descending) {

    /** The smallest or earliest first. */
    public static Order ascending(String column) {
        return new Order(column, false);
    }

    /** The largest or latest first. */
    public static Order descending(String column) {
        return new Order(column, true);
    }
}
