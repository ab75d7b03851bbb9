package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.table.Filter;
import dev.chiteki.budget.ledger.DocumentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are wanted.
 *
 * @param from the first day, or null for all
 * @param to the last day, or null for all
 * @param text found anywhere in number, payee, purpose or reason
 * @param openOnly only those of which a part may still be taken up
 */
public record EntryFilter(
        FiscalYear year,
        @Nullable String category,
        List<DocumentKind> kinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text,
        boolean openOnly) {

    /** Copies the kinds. */
    public EntryFilter {
        kinds = List.copyOf(kinds);
    }

    /** The same as conditions on the journal's columns. */
    List<Filter> conditions() {
        List<Filter> conditions = new ArrayList<>();
        if (category != null) {
            conditions.add(new Filter.AnyOf("category", Set.of(category)));
        }
        if (!kinds.isEmpty()) {
            Set<String> codes = kinds.stream().map(DocumentKind::code).collect(Collectors.toSet());
            conditions.add(new Filter.AnyOf("kind", codes));
        }
        if (from != null || to != null) {
            conditions.add(new Filter.During("date", from, to));
        }
        if (text != null && !text.isBlank()) {
            conditions.add(new Filter.Containing("search", text));
        }
        if (openOnly) {
            conditions.add(new Filter.AnyOf("state", Set.of(EntryState.OPEN.code())));
        }
        return conditions;
    }

    /** All documents of the year. */
    public static EntryFilter of(FiscalYear year) {
        return new EntryFilter(year, null, List.of(), null, null, null, false);
    }

    /** The documents of that kind that a later one may still take up. */
    public static EntryFilter open(FiscalYear year, DocumentKind kind) {
        return new EntryFilter(year, null, List.of(kind), null, null, null, true);
    }

    /** The same, narrowed to those in which the text stands. */
    public EntryFilter containing(@Nullable String wanted) {
        return new EntryFilter(year, category, kinds, from, to, wanted, openOnly);
    }
}
