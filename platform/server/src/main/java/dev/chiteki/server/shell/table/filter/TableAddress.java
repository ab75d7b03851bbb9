package dev.chiteki.server.shell.table.filter;

import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.Column.Ability;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.Order;
import dev.chiteki.api.table.TableDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table's state as parameters of the page's address. What somebody typed there and makes no sense is passed over. */
public final class TableAddress {

    private final TableDefinition<?> definition;
    private final Set<String> names = new LinkedHashSet<>();

    /** The parameters of that table. */
    public TableAddress(TableDefinition<?> definition) {
        this.definition = definition;
        names.add(TableDefinition.SEARCH);
        filtered().forEach(column -> names.add(column.id()));
        names.add(TableDefinition.SORT);
        names.add(TableDefinition.OPEN);
    }

    /** Whether the parameter is one of the table's. */
    public boolean owns(String parameter) {
        return names.contains(parameter);
    }

    /** Whether the address says by what the table is narrowed or ordered. */
    public boolean saysHow(Map<String, List<String>> query) {
        return query.keySet().stream().anyMatch(name -> owns(name) && !name.equals(TableDefinition.OPEN));
    }

    /** The ids of columns that the address wants to be shown. */
    public static List<String> with(Map<String, List<String>> query) {
        return query.getOrDefault(TableDefinition.WITH, List.of()).stream()
                .flatMap(ids -> Arrays.stream(ids.split(",")))
                .toList();
    }

    /** The state that the address names. */
    public TableState read(Map<String, List<String>> query) {
        List<Filter> filters = new ArrayList<>();
        if (definition.searched() != null) {
            first(query, TableDefinition.SEARCH)
                    .flatMap(text -> FilterText.containing(TableDefinition.SEARCH, text))
                    .ifPresent(filters::add);
        }
        for (Column<?> column : filtered()) {
            first(query, column.id())
                    .flatMap(text -> FilterText.read(column, text))
                    .ifPresent(filters::add);
        }
        Order order = first(query, TableDefinition.SORT).flatMap(this::order).orElse(definition.order());
        String open = definition.detail() == null
                ? null
                : first(query, TableDefinition.OPEN).orElse(null);
        return new TableState(filters, order, open);
    }

    /** The parameters of the state, in the order of the columns; what is as at first has none. */
    public Map<String, String> write(TableState state) {
        Map<String, String> written = new LinkedHashMap<>();
        for (String name : names) {
            state.filters().stream()
                    .filter(filter -> filter.column().equals(name))
                    .findFirst()
                    .ifPresent(filter -> written.put(name, FilterText.write(filter)));
        }
        if (!state.order().equals(definition.order())) {
            written.put(
                    TableDefinition.SORT,
                    (state.order().descending() ? "-" : "") + state.order().column());
        }
        if (state.open() != null) {
            written.put(TableDefinition.OPEN, state.open());
        }
        return written;
    }

    private Optional<Order> order(String text) {
        boolean descending = text.startsWith("-");
        String id = descending ? text.substring(1) : text;
        return definition
                .column(id)
                .filter(column -> column.is(Ability.SORTED))
                .map(column -> new Order(id, descending));
    }

    private List<? extends Column<?>> filtered() {
        return definition.columns().stream()
                .filter(column -> column.is(Ability.FILTERED))
                .toList();
    }

    private static Optional<String> first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
