package dev.chiteki.server.shell.table.filter;

import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table shows: by what it is narrowed, in which order, and which row is open beside it.
 *
 * @param open the key of the opened row, or null for none
 */
public record TableState(
        List<Filter> filters, Order order, @Nullable String open) {

    /** Copies the filters. */
    public TableState {
        filters = List.copyOf(filters);
    }

    /** The same with other filters. */
    public TableState narrowed(List<Filter> now) {
        return new TableState(now, order, open);
    }

    /** The same in another order. */
    public TableState ordered(Order now) {
        return new TableState(filters, now, open);
    }

    /** The same with another row open. */
    public TableState opened(@Nullable String key) {
        return new TableState(filters, order, key);
    }
}
