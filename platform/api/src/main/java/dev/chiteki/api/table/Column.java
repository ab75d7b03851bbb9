package dev.chiteki.api.table;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table. Make one by its type, then say what may be done with it: {@code
 * Column.yen("amount", "Amount", Row::amount).sortable().filterable().summable()}.
 *
 * @param id unique within the table and stable: it stands in addresses and saved filters. A lower-case letter, then letters,
 *     digits and hyphens
 * @param header in the reader's language
 * @param cell what stands there for a row; for a choice the text of its code
 * @param choices all values of a choice, in their order; else empty
 * @param abilities what may be done with it
 * @param link the address that the cell leads to, as {@link dev.chiteki.api.ui.Links#href} gives it, or null for no link
 */
public record Column<T>(
        String id,
        String header,
        ColumnType type,
        Function<? super T, Cell> cell,
        List<Choice> choices,
        Set<Ability> abilities,
        @Nullable Function<? super T, String> link) {

    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9-]{0,39}");
    private static final Set<String> TAKEN =
            Set.of(TableDefinition.SEARCH, TableDefinition.SORT, TableDefinition.OPEN, TableDefinition.WITH);

    /** What may be done with a column. */
    public enum Ability {
        /** The source can order rows by it. */
        SORTED,
        /** The source can narrow rows by it. */
        FILTERED,
        /** The source can add it up. */
        SUMMED,
        /** It is not shown until somebody chooses it. */
        HIDDEN,
        /** Its texts are short: it is as wide as they are. */
        COMPACT
    }

    /** @throws IllegalArgumentException if the id is malformed or reserved, or an ability or choice does not fit the type */
    public Column {
        choices = List.copyOf(choices);
        abilities = Set.copyOf(abilities);
        if (!ID.matcher(id).matches() || TAKEN.contains(id)) {
            throw new IllegalArgumentException(
                    "Column '" + id + "' has an id that is malformed or one of " + TAKEN + ".");
        }
        if (abilities.contains(Ability.SUMMED) && type != ColumnType.YEN && type != ColumnType.NUMBER) {
            throw new IllegalArgumentException("Column '" + id + "' of type " + type + " cannot be summed.");
        }
        if ((type == ColumnType.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException("Column '" + id + "': a choice has choices, and no other type has.");
        }
    }

    /** A column of texts; null and empty are blank. */
    public static <T> Column<T> text(String id, String header, Function<? super T, @Nullable String> value) {
        return of(id, header, ColumnType.TEXT, row -> Cell.of(value.apply(row)));
    }

    /** A column of amounts; null is blank. */
    public static <T> Column<T> yen(String id, String header, Function<? super T, @Nullable Yen> value) {
        return of(id, header, ColumnType.YEN, row -> Cell.of(value.apply(row)));
    }

    /** A column of whole numbers. */
    public static <T> Column<T> number(String id, String header, ToLongFunction<? super T> value) {
        return of(id, header, ColumnType.NUMBER, row -> Cell.of(value.applyAsLong(row)));
    }

    /** A column of days; null is blank. */
    public static <T> Column<T> day(String id, String header, Function<? super T, @Nullable LocalDate> value) {
        return of(id, header, ColumnType.DAY, row -> Cell.of(value.apply(row)));
    }

    /** A column of one of the choices, each given by its code; null is blank. */
    public static <T> Column<T> choice(
            String id, String header, List<Choice> choices, Function<? super T, @Nullable String> code) {
        return new Column<>(id, header, ColumnType.CHOICE, row -> Cell.of(code.apply(row)), choices, Set.of(), null);
    }

    /** The same, by which rows may be ordered. */
    public Column<T> sortable() {
        return able(Ability.SORTED);
    }

    /** The same, by which rows may be narrowed. */
    public Column<T> filterable() {
        return able(Ability.FILTERED);
    }

    /** The same, added up below the table. */
    public Column<T> summable() {
        return able(Ability.SUMMED);
    }

    /** The same, not shown until somebody chooses it. */
    public Column<T> hidden() {
        return able(Ability.HIDDEN);
    }

    /** The same, as wide as its texts, which are short, such as numbers of documents. */
    public Column<T> compact() {
        return able(Ability.COMPACT);
    }

    /** The same, with cells that lead to an address of the plugin's. */
    public Column<T> leading(Function<? super T, String> address) {
        return new Column<>(id, header, type, cell, choices, abilities, address);
    }

    /** Whether it has the ability. */
    public boolean is(Ability ability) {
        return abilities.contains(ability);
    }

    private static <T> Column<T> of(String id, String header, ColumnType type, Function<? super T, Cell> cell) {
        return new Column<>(id, header, type, cell, List.of(), Set.of(), null);
    }

    private Column<T> able(Ability more) {
        EnumSet<Ability> now = EnumSet.of(more);
        now.addAll(abilities);
        return new Column<>(id, header, type, cell, choices, now, link);
    }
}
