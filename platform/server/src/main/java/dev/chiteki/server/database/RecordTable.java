package dev.chiteki.server.database;

import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.TableQuery;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;

/**
 * A table of the bound tenant's database through which people page.
 *
 * @param columns by which it may be narrowed and ordered: what tables and addresses call them, and what they are in SQL
 * @param <T> what is made of a row
 */
public record RecordTable<T>(
        TenantTransactions transactions, String table, Map<String, String> columns, RowMapper<T> mapper) {

    /** How many fit; days are those of the zone. */
    public long count(List<Filter> filters, ZoneId zone) {
        FilterConditions conditions = FilterConditions.of(filters, zone, columns);
        return transactions.read(() -> transactions
                .jdbc()
                .sql("select count(*) from " + table + conditions.where())
                .params(conditions.values())
                .query(Long.class)
                .single());
    }

    /** These, in this order; those that are alike in it by their id. */
    public List<T> page(TableQuery query, ZoneId zone) {
        FilterConditions conditions = FilterConditions.of(query.filters(), zone, columns);
        String direction = query.order().descending() ? " desc" : "";
        String column = Objects.requireNonNull(columns.get(query.order().column()), "a sortable column");
        return transactions.read(() -> transactions
                .jdbc()
                .sql("select * from " + table + conditions.where() + " order by " + column + direction + ", id"
                        + direction + " limit " + query.limit() + " offset " + query.offset())
                .params(conditions.values())
                .query(mapper)
                .list());
    }
}
