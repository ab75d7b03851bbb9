package dev.chiteki.api.table;

import dev.chiteki.api.document.Cell;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Where a table's rows come from: the database counts, orders, narrows and adds up; never all rows are loaded at once. It is
 * asked for the region and person of the moment, by the page's thread and by those of exports.
 *
 * <p>A filter or order of an address that somebody typed names only columns of the table, with values of their type.
 */
@ConsumerType
public interface RowSource<T> {

    /** What tells the row from all others and stays when it changes; it may stand in an address. */
    String key(T row);

    /** How many rows fulfil the filters. */
    long count(List<Filter> filters);

    /** These rows, in this order. */
    List<T> page(TableQuery query);

    /** The sums over all rows that fulfil the filters, by the ids of the columns that are summed. */
    default Map<String, Cell> sums(List<Filter> filters) {
        return Map.of();
    }
}
