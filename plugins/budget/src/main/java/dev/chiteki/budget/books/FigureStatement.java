package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.DocumentNumber;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A figure of a category opened down to the documents that made it, newest first, with the balance after each. */
final class FigureStatement {

    private static final String LINES =
            " from PostingLine p where p.fiscalYear = :year and p.category = :category" + " and p.account in :accounts";

    private final EntityManager entities;
    private final FiscalYear year;
    private final String category;
    private final FigureKind figure;

    FigureStatement(EntityManager entities, FiscalYear year, String category, FigureKind figure) {
        this.entities = entities;
        this.year = year;
        this.category = category;
        this.figure = figure;
    }

    /** How many documents changed the figure; one that only moves within its accounts does not. */
    long count() {
        return changes().size();
    }

    /** What all of them changed together: the figure as it stands. */
    Yen sum() {
        return Yen.of(bound(entities.createQuery("select coalesce(sum(p.amount), 0)" + LINES, Long.class))
                .getSingleResult());
    }

    /** The documents in the order of their numbers, with the balance after each, whichever comes first. */
    List<Movement> movements(boolean newestFirst, int offset, int limit) {
        List<Change> page = changes(newestFirst ? "desc" : "asc", offset, limit);
        if (page.isEmpty()) {
            return List.of();
        }
        Map<Long, Entry> entries = entries(page);
        Yen balance = balanceUpTo(page.getFirst().document());
        Yen before = newestFirst ? balance : balance.minus(page.getFirst().amount());
        List<Movement> movements = new ArrayList<>();
        for (Change change : page) {
            Yen after = newestFirst ? before : before.plus(change.amount());
            movements.add(new Movement(Objects.requireNonNull(entries.get(change.document())), change.amount(), after));
            before = newestFirst ? before.minus(change.amount()) : after;
        }
        return movements;
    }

    private Map<Long, Entry> entries(List<Change> page) {
        return entities.createQuery(
                        "select d, s from Document d join DocumentState s on s.documentId = d.id where d.id in :ids",
                        Object[].class)
                .setParameter("ids", page.stream().map(Change::document).toList())
                .getResultStream()
                .map(row -> Entry.of((Document) row[0], (DocumentState) row[1]))
                .collect(Collectors.toMap(entry -> entry.number().key(), entry -> entry));
    }

    /** The document that changed the figure last, if there is one. */
    Optional<DocumentNumber> last() {
        return bound(entities.createQuery(
                        "select p.documentId" + LINES
                                + " group by p.documentId having sum(p.amount) <> 0 order by p.documentId desc",
                        Long.class))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(DocumentNumber::ofKey);
    }

    private List<Long> changes() {
        return bound(entities.createQuery(
                        "select p.documentId" + LINES + " group by p.documentId having sum(p.amount) <> 0", Long.class))
                .getResultList();
    }

    private List<Change> changes(String direction, int offset, int limit) {
        return bound(entities.createQuery(
                        "select p.documentId, sum(p.amount)" + LINES
                                + " group by p.documentId having sum(p.amount) <> 0 order by p.documentId " + direction,
                        Object[].class))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Change((Long) row[0], Yen.of(((Number) row[1]).longValue())))
                .toList();
    }

    private Yen balanceUpTo(long document) {
        Long sum = bound(entities.createQuery(
                        "select coalesce(sum(p.amount), 0)" + LINES + " and p.documentId <= :last", Long.class))
                .setParameter("last", document)
                .getSingleResult();
        return Yen.of(sum);
    }

    private <T> TypedQuery<T> bound(TypedQuery<T> query) {
        return query.setParameter("year", year.year())
                .setParameter("category", category)
                .setParameter("accounts", figure.accounts());
    }

    private record Change(long document, Yen amount) {}
}
