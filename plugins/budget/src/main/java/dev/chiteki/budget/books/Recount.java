package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.budget.ledger.DocumentNumber;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** Adds the books up anew from their postings. */
final class Recount {

    private final EntityManager entities;
    private final FiscalYear year;
    private final List<String> findings = new ArrayList<>();

    Recount(EntityManager entities, FiscalYear year) {
        this.entities = entities;
        this.year = year;
    }

    Verification verify() {
        checkDocuments();
        checkBalances();
        checkOpenAmounts();
        checkWaiting();
        checkNumbers();
        return new Verification(year, count(), List.copyOf(findings));
    }

    private void checkDocuments() {
        for (Object[] row : rows("select p.documentId, sum(p.amount) from PostingLine p where p.fiscalYear = :year"
                + " group by p.documentId having sum(p.amount) <> 0")) {
            findings.add("The lines of document " + DocumentNumber.ofKey((Long) row[0]) + " sum to " + row[1]
                    + " instead of zero.");
        }
    }

    private void checkBalances() {
        for (Object[] row : rows("select b.id, b.amount, coalesce((select sum(p.amount) from PostingLine p where"
                + " p.fiscalYear = b.fiscalYear and p.account = b.account and p.category = b.category), 0)"
                + " from AccountBalance b where b.fiscalYear = :year")) {
            if (((Number) row[1]).longValue() != ((Number) row[2]).longValue()) {
                findings.add("Account " + row[0] + " holds " + row[1] + ", its postings sum to " + row[2] + ".");
            }
        }
    }

    private void checkOpenAmounts() {
        for (Object[] row : rows("select d.id, s.openAmount, d.amount - coalesce((select sum(n.amount) from Document n"
                + " join DocumentState ns on ns.documentId = n.id"
                + " where n.predecessor = d.id and ns.reversedBy is null), 0)"
                + " from Document d join DocumentState s on s.documentId = d.id"
                + " where d.fiscalYear = :year and s.reversedBy is null")) {
            if (((Number) row[1]).longValue() != ((Number) row[2]).longValue()) {
                findings.add("Document " + DocumentNumber.ofKey((Long) row[0]) + " is open for " + row[1]
                        + ", what follows it leaves " + row[2] + ".");
            }
        }
    }

    private void checkWaiting() {
        for (Object[] row : rows("select d.id, s.waits from Document d join DocumentState s on s.documentId = d.id"
                + " where d.fiscalYear = :year and case when s.openAmount > 0 and s.reversedBy is null and d.kind in ("
                + "dev.chiteki.budget.ledger.DocumentKind.RESERVATION,"
                + " dev.chiteki.budget.ledger.DocumentKind.COMMITMENT,"
                + " dev.chiteki.budget.ledger.DocumentKind.DELIVERY_AND_INSPECTION,"
                + " dev.chiteki.budget.ledger.DocumentKind.EXPENDITURE) then 1 else 0 end <> coalesce(s.waits, 0)")) {
            findings.add("Document " + DocumentNumber.ofKey((Long) row[0]) + " is marked as "
                    + (row[1] == null ? "not waiting, but waits" : "waiting, but does not wait")
                    + " for its next step.");
        }
    }

    private void checkNumbers() {
        for (Object[] row : rows("select max(d.id), count(d) from Document d where d.fiscalYear = :year")) {
            if (row[0] != null && DocumentNumber.ofKey((Long) row[0]).sequence() != (Long) row[1]) {
                findings.add("The last document is " + DocumentNumber.ofKey((Long) row[0]) + ", but there are " + row[1]
                        + ": numbers are missing.");
            }
        }
    }

    private long count() {
        return entities.createQuery("select count(d) from Document d where d.fiscalYear = :year", Long.class)
                .setParameter("year", year.year())
                .getSingleResult();
    }

    private List<Object[]> rows(String query) {
        return entities.createQuery(query, Object[].class)
                .setParameter("year", year.year())
                .getResultList();
    }
}
