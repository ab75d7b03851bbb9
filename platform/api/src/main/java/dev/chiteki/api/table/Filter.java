package dev.chiteki.api.table;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rows have to fulfil. A row is shown that fulfils all filters. */
public sealed interface Filter {

    /** The id of the column; {@link TableDefinition#SEARCH} for a search over whole rows. */
    String column();

    /** The text stands in the column, or for a search anywhere in the row; width and case of letters do not count. */
    record Containing(String column, String text) implements Filter {}

    /** The number lies in the range, both ends included; null for an open end. Amounts are in yen. */
    record Within(
            String column, @Nullable Long from, @Nullable Long to) implements Filter {}

    /** The day lies in the range, both ends included; null for an open end. */
    record During(
            String column,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Filter {}

    /** The value is one of these choices, at least one. */
    record AnyOf(String column, Set<String> codes) implements Filter {

        /** Copies the codes. */
        public AnyOf {
            codes = Set.copyOf(codes);
        }
    }
}
