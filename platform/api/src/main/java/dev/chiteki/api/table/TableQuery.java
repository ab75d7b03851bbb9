package dev.chiteki.api.table;

import java.util.List;

/**
 * Which rows are wanted.
 *
 * @param offset how many rows to pass over
 * @param limit the most rows to answer with
 */
public record TableQuery(List<Filter> filters, Order order, int offset, int limit) {

    /** Copies the filters. */
    public TableQuery {
        filters = List.copyOf(filters);
    }
}
