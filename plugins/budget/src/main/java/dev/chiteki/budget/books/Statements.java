package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.TableQuery;
import dev.chiteki.budget.ledger.Account;
import dev.chiteki.budget.ledger.Balances;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.budget.ledger.Posting;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the books. */
final class Statements {

    private final EntityManager entities;

    Statements(EntityManager entities) {
        this.entities = entities;
    }

    static List<Posting> postings(EntityManager entities, DocumentNumber number) {
        return entities.createQuery(
                        "select p from PostingLine p where p.documentId = :id order by p.id", PostingLine.class)
                .setParameter("id", number.key())
                .getResultStream()
                .map(PostingLine::posting)
                .toList();
    }

    /** The reservations of the year whose time is over before that day and of which something is left. */
    static List<DocumentNumber> lapsed(EntityManager entities, FiscalYear year, LocalDate today) {
        return entities.createQuery(
                        "select d.id from DocumentState s join Document d on d.id = s.documentId where s.waits = 1"
                                + " and d.fiscalYear = :year and coalesce(d.until, :last) < :today and d.kind ="
                                + " dev.chiteki.budget.ledger.DocumentKind.RESERVATION order by d.id",
                        Long.class)
                .setParameter("year", year.year())
                .setParameter("last", year.lastDay())
                .setParameter("today", today)
                .getResultStream()
                .map(DocumentNumber::ofKey)
                .toList();
    }

    List<FiscalYear> years() {
        return entities.createQuery("select y from BudgetYear y order by y.fiscalYear", BudgetYear.class)
                .getResultStream()
                .map(BudgetYear::year)
                .toList();
    }

    Optional<YearSummary> summary(FiscalYear year) {
        return Optional.ofNullable(entities.find(BudgetYear.class, year.year()))
                .map(row -> YearSummary.of(year, row.decidedOn(), balances(year), Categories.of(entities, year)));
    }

    Balances balances(FiscalYear year) {
        Map<Account, Yen> amounts = entities.createQuery(
                        "select b from AccountBalance b where b.fiscalYear = :year", AccountBalance.class)
                .setParameter("year", year.year())
                .getResultStream()
                .collect(Collectors.toMap(AccountBalance::account, AccountBalance::amount));
        return new Balances(amounts);
    }

    long count(FiscalYear year, List<Filter> filters) {
        return EntryQuery.of(year, filters).count(entities);
    }

    Yen sum(FiscalYear year, List<Filter> filters) {
        return Yen.of(EntryQuery.of(year, filters).sum(entities));
    }

    Yen sumOpen(FiscalYear year, List<Filter> filters) {
        return Yen.of(EntryQuery.of(year, filters).sumOpen(entities));
    }

    List<Entry> entries(FiscalYear year, TableQuery query) {
        return EntryQuery.of(year, query.filters()).entries(entities, query.order(), query.offset(), query.limit());
    }

    /** The document that an earlier request of that key has made, if there is one. */
    Optional<Document> madeBy(String requestKey) {
        return entities.createQuery(
                        "select d from Document d join DocumentState s on s.documentId = d.id where s.requestKey = :key",
                        Document.class)
                .setParameter("key", requestKey)
                .getResultStream()
                .findFirst();
    }

    /** Whether an earlier request of that key has made a document. */
    boolean isMade(String requestKey) {
        return entities.createQuery("select count(s) from DocumentState s where s.requestKey = :key", Long.class)
                        .setParameter("key", requestKey)
                        .getSingleResult()
                > 0;
    }

    /** The newest documents, of whatever year, in which every word stands. */
    List<Entry> found(SearchQuery query) {
        List<String> words = query.words();
        String every = IntStream.range(0, words.size())
                .mapToObj(index -> "d.searchText like :word" + index + " escape '!'")
                .collect(Collectors.joining(" and "));
        TypedQuery<Object[]> rows = entities.createQuery(
                "select d, s from Document d join DocumentState s on s.documentId = d.id where " + every
                        + " order by d.id desc",
                Object[].class);
        for (int index = 0; index < words.size(); index++) {
            rows.setParameter("word" + index, SearchQuery.anywhere(words.get(index)));
        }
        return rows.setMaxResults(query.limit())
                .getResultStream()
                .map(row -> Entry.of((Document) row[0], (DocumentState) row[1]))
                .toList();
    }

    Optional<Entry> entry(DocumentNumber number) {
        Document document = entities.find(Document.class, number.key());
        DocumentState state = entities.find(DocumentState.class, number.key());
        return document == null || state == null ? Optional.empty() : Optional.of(Entry.of(document, state));
    }

    List<DocumentNumber> followers(DocumentNumber number) {
        return entities.createQuery(
                        "select d.id from Document d where d.predecessor = :id or d.reverses = :id order by d.id",
                        Long.class)
                .setParameter("id", number.key())
                .getResultStream()
                .map(DocumentNumber::ofKey)
                .toList();
    }
}
