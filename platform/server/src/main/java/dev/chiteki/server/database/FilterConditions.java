package dev.chiteki.server.database;

import dev.chiteki.api.table.Filter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The filters of a table as SQL.
 *
 * @param where empty, or from {@code where} on
 * @param values of its parameters
 */
record FilterConditions(String where, Map<String, Object> values) {

    /**
     * Those of the filters.
     *
     * @param zone in which days begin
     * @param columns what may be asked for, and what it is in SQL; of {@code state} the codes stand for constants
     */
    static FilterConditions of(List<Filter> filters, ZoneId zone, Map<String, String> columns) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (Filter filter : filters) {
            String column = Objects.requireNonNull(columns.get(filter.column()), filter.column());
            String name = "v" + values.size();
            switch (filter) {
                case Filter.Containing text -> {
                    parts.add(column + " like :" + name + " escape '!'");
                    values.put(name, "%" + text.text().replaceAll("([!%_])", "!$1") + "%");
                }
                case Filter.AnyOf any -> {
                    parts.add(column + " in (:" + name + ")");
                    values.put(name, codes(filter.column(), any));
                }
                case Filter.Within range -> {
                    parts.add(column + " between :" + name + " and :" + name + "to");
                    values.put(name, Objects.requireNonNullElse(range.from(), Long.MIN_VALUE));
                    values.put(name + "to", Objects.requireNonNullElse(range.to(), Long.MAX_VALUE));
                }
                case Filter.During days -> {
                    parts.add(column + " >= :" + name + " and " + column + " < :" + name + "to");
                    LocalDate from = Objects.requireNonNullElse(days.from(), LocalDate.of(1000, 1, 1));
                    LocalDate to = Objects.requireNonNullElse(days.to(), LocalDate.of(9999, 1, 1));
                    values.put(name, utc(from.atStartOfDay(zone).toInstant()));
                    values.put(
                            name + "to", utc(to.plusDays(1).atStartOfDay(zone).toInstant()));
                }
            }
        }
        return new FilterConditions(parts.isEmpty() ? "" : " where " + String.join(" and ", parts), values);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static List<String> codes(String column, Filter.AnyOf any) {
        return any.codes().stream()
                .map(code ->
                        column.equals("state") ? code.toUpperCase(Locale.ROOT).replace('-', '_') : code)
                .collect(Collectors.toList());
    }
}
