package dev.chiteki.server.shell.table;

import dev.chiteki.api.person.Preferences;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.Column.Ability;
import dev.chiteki.api.table.TableDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which columns of a table the person wants to see, and in which order. */
final class ColumnOrder {

    private final TableDefinition<?> definition;
    private final Preferences preferences;
    private final String key;
    private List<String> with = List.of();

    ColumnOrder(TableDefinition<?> definition, Preferences preferences) {
        this.definition = definition;
        this.preferences = preferences;
        this.key = "columns/" + definition.id();
    }

    /**
     * Shows these columns too, right behind the first one, where they are in sight on any screen, until the person chooses
     * otherwise; what is none of the table's is passed over.
     */
    void with(List<String> ids) {
        with = ids.stream().filter(this::isColumn).toList();
    }

    /** The ids of the shown columns; at first those that are not hidden. */
    List<String> shown() {
        List<String> ids = new ArrayList<>(chosen());
        List<String> more = with.stream().filter(Predicate.not(ids::contains)).toList();
        ids.addAll(Math.min(1, ids.size()), more);
        return ids;
    }

    private List<String> chosen() {
        Optional<List<String>> chosen = preferences.find(key).map(text -> Arrays.stream(text.split(","))
                .filter(this::isColumn)
                .distinct()
                .toList());
        return chosen.filter(Predicate.not(List::isEmpty)).orElseGet(this::first);
    }

    /** All columns: the shown ones in their order, then the others as they are declared. */
    List<String> all() {
        List<String> ids = new ArrayList<>(shown());
        definition.columns().stream()
                .map(Column::id)
                .filter(Predicate.not(ids::contains))
                .forEach(ids::add);
        return ids;
    }

    /** Keeps what is shown from now on; what is as at first is not kept. */
    void keep(List<String> shown) {
        with = List.of();
        if (shown.equals(first())) {
            preferences.forget(key);
        } else {
            preferences.keep(key, String.join(",", shown));
        }
    }

    List<String> first() {
        return definition.columns().stream()
                .filter(column -> !column.is(Ability.HIDDEN))
                .map(Column::id)
                .toList();
    }

    private boolean isColumn(String id) {
        return definition.column(id).isPresent();
    }
}
