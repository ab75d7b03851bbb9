package dev.chiteki.api.table;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as a plugin declares it. Begin with {@link #of}, then say what else it can.
 *
 * <p>Its state stands in the address, each filter under the id of its column: texts as they are, ranges as {@code 1..5},
 * choices with commas; {@code search}, {@code sort} (with {@code -} before it for descending) and {@code open}. So a link with
 * these parameters shows the table so. A link may also name, with commas, columns {@code with} which it wants to be read. Other parameters are left alone. Two tables of one page need different columns' ids.
 *
 * @param id unique within the plugin and stable: saved filters and columns are kept under it. Lower-case letters, digits and
 *     hyphens
 * @param title in the reader's language; what the table is called, and the files that leave it
 * @param source where the rows come from
 * @param order in which they stand at first
 * @param columns in the order in which they stand at first
 * @param searched what the search over whole rows looks at, as a hint in its field, or null for no search
 * @param empty what is said when there are no rows at all, or null for the platform's words
 * @param detail makes what stands beside the table for an opened row, from its key; null where rows are not opened
 * @param acts what may be done with several rows at once
 * @param tools what else stands above the table, such as the way to a new row
 */
public record TableDefinition<T>(
        String id,
        String title,
        RowSource<T> source,
        Order order,
        List<Column<T>> columns,
        @Nullable String searched,
        @Nullable String empty,
        @Nullable Function<String, ? extends Component> detail,
        List<BulkAct<T>> acts,
        List<Component> tools) {

    /** The address's parameter of the search over whole rows. */
    public static final String SEARCH = "search";

    /** The address's parameter of the order. */
    public static final String SORT = "sort";

    /** The address's parameter of the opened row's key. */
    public static final String OPEN = "open";

    /** The address's parameter of columns that are shown besides those that the person has chosen. */
    public static final String WITH = "with";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** @throws IllegalArgumentException if the id is malformed, a column comes twice, or the order is of none that is sorted */
    public TableDefinition {
        columns = List.copyOf(columns);
        acts = List.copyOf(acts);
        tools = List.copyOf(tools);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "Table '" + id + "' has an id of other than lower-case letters, digits, '-'.");
        }
        Set<String> seen = new HashSet<>();
        for (Column<T> column : columns) {
            if (!seen.add(column.id())) {
                throw new IllegalArgumentException("Table '" + id + "' has two columns '" + column.id() + "'.");
            }
        }
        String first = order.column();
        if (columns.stream().noneMatch(column -> column.id().equals(first) && column.is(Column.Ability.SORTED))) {
            throw new IllegalArgumentException(
                    "Table '" + id + "' begins ordered by '" + first + "', which is none of its sortable columns.");
        }
    }

    /**
     * A table of these columns, ordered by the first that may be sorted.
     *
     * @throws IllegalArgumentException as the constructor does, or if no column may be sorted: pages need an order
     */
    public static <T> TableDefinition<T> of(String id, String title, RowSource<T> source, List<Column<T>> columns) {
        Order first = columns.stream()
                .filter(column -> column.is(Column.Ability.SORTED))
                .findFirst()
                .map(column -> Order.ascending(column.id()))
                .orElseThrow(
                        () -> new IllegalArgumentException("Table '" + id + "' has no column that may be sorted."));
        return new TableDefinition<>(id, title, source, first, columns, null, null, null, List.of(), List.of());
    }

    /** The same, at first in that order. */
    public TableDefinition<T> ordered(Order at) {
        return new TableDefinition<>(id, title, source, at, columns, searched, empty, detail, acts, tools);
    }

    /** The same with a search over whole rows, which comes to the source as {@link Filter.Containing} of {@link #SEARCH}. */
    public TableDefinition<T> searching(String hint) {
        return new TableDefinition<>(id, title, source, order, columns, hint, empty, detail, acts, tools);
    }

    /** The same with its own words for when there are no rows at all. */
    public TableDefinition<T> saying(String words) {
        return new TableDefinition<>(id, title, source, order, columns, searched, words, detail, acts, tools);
    }

    /** The same whose rows open beside it; the function is asked with the row's key and may refuse with an exception. */
    public TableDefinition<T> opening(Function<String, ? extends Component> beside) {
        return new TableDefinition<>(id, title, source, order, columns, searched, empty, beside, acts, tools);
    }

    /** The same with an act for several rows, which are then chosen by checkboxes. */
    public TableDefinition<T> acting(BulkAct<T> act) {
        List<BulkAct<T>> more = new ArrayList<>(acts);
        more.add(act);
        return new TableDefinition<>(id, title, source, order, columns, searched, empty, detail, more, tools);
    }

    /** The same with another component above the table. */
    public TableDefinition<T> offering(Component tool) {
        List<Component> more = new ArrayList<>(tools);
        more.add(tool);
        return new TableDefinition<>(id, title, source, order, columns, searched, empty, detail, acts, more);
    }

    /** The column of that id, if there is one. */
    public Optional<Column<T>> column(String wanted) {
        return columns.stream().filter(column -> column.id().equals(wanted)).findFirst();
    }
}
