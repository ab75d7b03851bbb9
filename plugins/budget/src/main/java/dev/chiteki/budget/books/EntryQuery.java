package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.Order;
import dev.chiteki.budget.ledger.DocumentKind;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query of a year's journal under filters. Only fixed words enter its text; what people wrote enters as parameters.
 * Filters name the columns of the journal: {@code kind}, {@code category}, {@code date}, {@code amount}, {@code payee}, {@code payeeNumber},
 * {@code purpose}, {@code state} and {@code search}.
 */
final class EntryQuery {

    /** A reversal takes back what its document booked, and so it counts in sums. */
    private static final String SIGNED = "(case when d.kind = :reversal then -d.amount else d.amount end)";

    private static final List<DocumentKind> FOLLOWED = Arrays.stream(DocumentKind.values())
            .filter(DocumentKind::isFollowed)
            .toList();

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\p{Pd}−]");

    private final StringBuilder where = new StringBuilder(" where d.fiscalYear = :year");
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean asksState;

    private EntryQuery(FiscalYear year) {
        parameters.put("year", year.year());
    }

    /** @throws IllegalArgumentException for a filter of another column */
    static EntryQuery of(FiscalYear year, List<Filter> filters) {
        EntryQuery query = new EntryQuery(year);
        filters.forEach(query::add);
        return query;
    }

    long count(EntityManager entities) {
        return bound(entities.createQuery("select count(d)" + from(), Long.class), "")
                .getSingleResult();
    }

    /** The sum of the amounts, a reversal's taken away. */
    long sum(EntityManager entities) {
        return bound(entities.createQuery("select coalesce(sum(" + SIGNED + "), 0)" + from(), Long.class), SIGNED)
                .getSingleResult();
    }

    /** The sum of what waits for its next step; few of many do, and an index finds them. */
    long sumOpen(EntityManager entities) {
        asksState = true;
        return bound(
                        entities.createQuery(
                                "select coalesce(sum(s.openAmount), 0)" + from() + " and s.waits = 1", Long.class),
                        "")
                .getSingleResult();
    }

    /** The documents in that order, of equal ones the newest first. Their keys are found first, mostly in an index alone. */
    List<Entry> entries(EntityManager entities, Order order, int offset, int limit) {
        String by = " order by " + expression(order.column()) + (order.descending() ? " desc" : " asc") + ", d.id desc";
        List<Long> keys = bound(entities.createQuery("select d.id" + from() + by, Long.class), by)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<Long, Entry> found = entities.createQuery(
                        "select d, s from Document d join DocumentState s on s.documentId = d.id where d.id in :keys",
                        Object[].class)
                .setParameter("keys", keys)
                .getResultStream()
                .map(row -> Entry.of((Document) row[0], (DocumentState) row[1]))
                .collect(Collectors.toMap(entry -> entry.number().key(), entry -> entry));
        return keys.stream().map(found::get).toList();
    }

    private void add(Filter filter) {
        switch (filter.column()) {
            case "kind" -> anyOf("d.kind", "kind", kinds(filter));
            case "category" -> anyOf("d.category", "category", codes(filter));
            case "state" -> states(codes(filter));
            case "date" -> during(filter);
            case "amount" -> within(filter);
            case "payee" -> containing("coalesce(d.payeeSearch, d.payee)", filter);
            case "payeeNumber" -> containing("d.payeeNumber", plain(filter));
            case "purpose" -> containing("coalesce(d.purposeSearch, d.purpose)", filter);
            case "search" -> containing("d.searchText", filter);
            default -> throw new IllegalArgumentException("The journal has no filter on '" + filter.column() + "'.");
        }
    }

    private void anyOf(String expression, String name, Set<?> values) {
        where.append(" and ").append(expression).append(" in :").append(name);
        parameters.put(name, values);
    }

    private void containing(String expression, Filter filter) {
        if (filter instanceof Filter.Containing containing) {
            String name = containing.column();
            where.append(" and ")
                    .append(expression)
                    .append(" like :")
                    .append(name)
                    .append(" escape '!'");
            parameters.put(name, SearchText.anywhere(containing.text()));
        }
    }

    /** A number may be sought as it stands on paper, in groups. */
    private static Filter plain(Filter filter) {
        return filter instanceof Filter.Containing containing
                ? new Filter.Containing(
                        containing.column(),
                        BETWEEN_DIGITS.matcher(containing.text()).replaceAll(""))
                : filter;
    }

    private void during(Filter filter) {
        if (filter instanceof Filter.During during) {
            atLeast("d.date", "from", during.from());
            atMost("d.date", "to", during.to());
        }
    }

    private void within(Filter filter) {
        if (filter instanceof Filter.Within within) {
            atLeast(SIGNED, "least", within.from());
            atMost(SIGNED, "most", within.to());
        }
    }

    private void atLeast(String expression, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(expression).append(" >= :").append(name);
            parameters.put(name, value);
        }
    }

    private void atMost(String expression, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(expression).append(" <= :").append(name);
            parameters.put(name, value);
        }
    }

    private void states(Set<String> codes) {
        asksState = true;
        List<String> any = new ArrayList<>();
        for (String code : codes) {
            any.add(
                    switch (EntryState.ofCode(code)) {
                        case OPEN -> "(s.reversedBy is null and d.kind in :followed and s.openAmount > 0)";
                        case DONE -> "(s.reversedBy is null and (d.kind not in :followed or s.openAmount = 0))";
                        case REVERSED -> "s.reversedBy is not null";
                    });
        }
        where.append(" and (").append(String.join(" or ", any)).append(")");
    }

    private static Set<String> codes(Filter filter) {
        return filter instanceof Filter.AnyOf anyOf ? anyOf.codes() : Set.of();
    }

    private static Set<DocumentKind> kinds(Filter filter) {
        return codes(filter).stream().map(DocumentKind::ofCode).collect(Collectors.toSet());
    }

    private static String expression(String column) {
        return switch (column) {
            case "number" -> "d.id";
            case "date" -> "d.date";
            case "amount" -> SIGNED;
            case "payee" -> "d.payeeSearch";
            default -> throw new IllegalArgumentException("The journal is not ordered by '" + column + "'.");
        };
    }

    private String from() {
        return " from Document d" + (asksState ? " join DocumentState s on s.documentId = d.id" : "") + where;
    }

    private <R> TypedQuery<R> bound(TypedQuery<R> query, String more) {
        parameters.forEach(query::setParameter);
        if (where.indexOf(":followed") >= 0) {
            query.setParameter("followed", FOLLOWED);
        }
        if (where.indexOf(":reversal") >= 0 || more.contains(":reversal")) {
            query.setParameter("reversal", DocumentKind.REVERSAL);
        }
        return query;
    }
}
