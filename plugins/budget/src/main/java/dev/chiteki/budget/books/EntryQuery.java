package dev.chiteki.budget.books;

import java.util.HashMap;
import java.util.Map;

/** The query of a filter. Only fixed words enter its text; what people wrote enters as parameters. */
record EntryQuery(String from, Map<String, Object> parameters) {

    static EntryQuery of(EntryFilter filter) {
        StringBuilder from = new StringBuilder(
                "from Document d join DocumentState s on s.documentId = d.id where d.fiscalYear = :year");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("year", filter.year().year());
        if (filter.category() != null) {
            from.append(" and d.category = :category");
            parameters.put("category", filter.category());
        }
        if (!filter.kinds().isEmpty()) {
            from.append(" and d.kind in :kinds");
            parameters.put("kinds", filter.kinds());
        }
        if (filter.from() != null) {
            from.append(" and d.date >= :from");
            parameters.put("from", filter.from());
        }
        if (filter.to() != null) {
            from.append(" and d.date <= :to");
            parameters.put("to", filter.to());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            from.append(" and d.searchText like :text escape '!'");
            parameters.put("text", SearchText.anywhere(filter.text()));
        }
        if (filter.openOnly()) {
            from.append(" and s.reversedBy is null and s.openAmount > 0");
        }
        return new EntryQuery(from.toString(), Map.copyOf(parameters));
    }
}
