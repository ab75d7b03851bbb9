package dev.chiteki.server.shell.table;

import dev.chiteki.api.document.Cell;
import java.util.Map;

/**
 * What all rows that fulfil the filters come to.
 *
 * @param sums by the ids of columns
 */
record Totals(long count, Map<String, Cell> sums) {

    static final Totals NONE = new Totals(0, Map.of());
}
