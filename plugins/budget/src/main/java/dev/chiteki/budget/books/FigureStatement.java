package dev.chiteki.budget.books;

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

/** A figure opened down to the documents that made it, newest first, with the balance after each. */
final class FigureStatement {

    private static final String CHANGED = " group by p.documentId having sum(p.amount) <> 0";

    private final EntityManager entities;
    private final FigureScope scope;
    private final String lines;

    FigureStatement(EntityManager entities, FigureScope scope) {
        this.entities = entities;
        this.scope = scope;
        this.lines = " from PostingLine p" + (scope.until() == null ? "" : " join Document d on d.id = p.documentId")
                + " where p.fiscalYear = :year and p.account in :accounts"
                + (scope.category() == null ? "" : " and p.category = :category")
                + (scope.until() == null ? "" : " and d.date <= :until");
    }

    /** How many documents changed the figure; one that only moves within its accounts does not. */
    long count() {
        String changed = "select p.documentId as document" + lines + CHANGED;
        return bound(entities.createQuery("select count(*) from (" + changed + ") c", Long.class))
                .getSingleResult();
    }

    /** What all of them changed together: the figure as it stands. */
    Yen sum() {
        return Yen.of(bound(entities.createQuery("select coalesce(sum(p.amount), 0)" + lines, Long.class))
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
                        "select p.documentId" + lines + CHANGED + " order by p.documentId desc", Long.class))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(DocumentNumber::ofKey);
    }

    private List<Change> changes(String direction, int offset, int limit) {
        return bound(entities.createQuery(
                        "select p.documentId, sum(p.amount)" + lines + CHANGED + " order by p.documentId " + direction,
                        Object[].class))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Change((Long) row[0], Yen.of(((Number) row[1]).longValue())))
                .toList();
    }

    private Yen balanceUpTo(long document) {
        Long sum = bound(entities.createQuery(
                        "select coalesce(sum(p.amount), 0)" + lines + " and p.documentId <= :last", Long.class))
                .setParameter("last", document)
                .getSingleResult();
        return Yen.of(sum);
    }

    private <T> TypedQuery<T> bound(TypedQuery<T> query) {
        query.setParameter("year", scope.year().year())
                .setParameter("accounts", scope.figure().accounts());
        if (scope.category() != null) {
            query.setParameter("category", scope.category());
        }
        if (scope.until() != null) {
            query.setParameter("until", scope.until());
        }
        return query;
    }

    private record Change(long document, Yen amount) {}
}
