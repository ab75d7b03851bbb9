package dev.chiteki.budget.books;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.Account;
import dev.chiteki.budget.ledger.Balances;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.budget.ledger.OpenDocument;
import dev.chiteki.budget.ledger.Posting;
import dev.chiteki.budget.ledger.YearBooks;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The books of one fiscal year, locked for the running transaction. The year's row is locked before anything is read, then
 * the balances in the order of their ids: what is read here is what holds when the transaction commits.
 */
final class OpenLedger {

    private final EntityManager entities;
    private final BudgetYear year;
    private final Set<String> categories;
    private final Map<Account, AccountBalance> balances = new HashMap<>();

    private OpenLedger(EntityManager entities, BudgetYear year, Set<String> categories) {
        this.entities = entities;
        this.year = year;
        this.categories = categories;
        entities.createQuery(
                        "select b from AccountBalance b where b.fiscalYear = :year order by b.id", AccountBalance.class)
                .setParameter("year", year.year().year())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(balance -> balances.put(balance.account(), balance));
    }

    /** @throws ChitekiException {@code budget.year-unknown}, REFUSED, where no grant was decided for the year */
    static OpenLedger lock(EntityManager entities, FiscalYear year) {
        BudgetYear row = entities.find(BudgetYear.class, year.year(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw ChitekiException.refused(Reason.at("date", "budget.year-unknown", year));
        }
        return new OpenLedger(entities, row, Categories.codes(entities, year));
    }

    YearBooks books() {
        Map<Account, Yen> amounts = new HashMap<>();
        balances.forEach((account, balance) -> amounts.put(account, balance.amount()));
        return new YearBooks(year.year(), year.decidedOn(), categories, new Balances(amounts));
    }

    /** Writes a document and its lines. */
    Document append(Heading heading, List<Posting> postings, Stamp stamp) {
        DocumentNumber number = year.nextNumber();
        long act = stamp.act() == null ? number.key() : stamp.act().key();
        Document document = new Document(number, act, heading, stamp.recordedBy(), stamp.recordedAt());
        entities.persist(document);
        int line = 0;
        for (Posting posting : postings) {
            entities.persist(new PostingLine(number, line++, posting));
            balance(posting.account()).add(posting.amount());
        }
        OpenDocument opened = opened(heading, number, heading.amount(), false);
        entities.persist(new DocumentState(opened, stamp.requestKey()));
        entities.flush();
        return document;
    }

    /** The document as it stands, locked, if there is one of that number. */
    Optional<OpenDocument> open(DocumentNumber number) {
        return Optional.ofNullable(entities.find(Document.class, number.key()))
                .map(document -> opened(document.heading(), number));
    }

    /** The reservations whose time is over before that day, with what is left of each, locked. */
    List<OpenDocument> lapsed(LocalDate today) {
        return Statements.lapsed(entities, year.year(), today).stream()
                .flatMap(number -> open(number).stream())
                .toList();
    }

    /** Keeps what became of a document. */
    void keep(OpenDocument document) {
        state(document.number()).become(document);
    }

    /** Keeps that a document was undone. */
    void keepUndone(OpenDocument document, DocumentNumber reversal) {
        DocumentState state = state(document.number());
        state.become(document);
        state.reversedBy(reversal);
    }

    /** The documents booked in one act with this one, the last first. */
    List<Document> act(DocumentNumber number) {
        return entities.createQuery(
                        "select d from Document d where d.act = (select e.act from Document e where e.id = :id)"
                                + " order by d.id desc",
                        Document.class)
                .setParameter("id", number.key())
                .getResultList();
    }

    /** The lines of a document. */
    List<Posting> postings(DocumentNumber number) {
        return Statements.postings(entities, number);
    }

    /** The document that an earlier request of that key made. */
    Optional<Document> madeBy(String requestKey) {
        return entities.createQuery("select s from DocumentState s where s.requestKey = :key", DocumentState.class)
                .setParameter("key", requestKey)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(state -> entities.find(Document.class, state.documentId()));
    }

    private OpenDocument opened(Heading heading, DocumentNumber number) {
        DocumentState state = state(number);
        return opened(heading, number, state.open(), state.reversedBy() != null);
    }

    private static OpenDocument opened(Heading heading, DocumentNumber number, Yen open, boolean reversed) {
        return new OpenDocument(
                number,
                heading.kind(),
                heading.date(),
                heading.category(),
                heading.amount(),
                open,
                reversed,
                heading.until());
    }

    private DocumentState state(DocumentNumber number) {
        DocumentState state = entities.find(DocumentState.class, number.key(), LockModeType.PESSIMISTIC_WRITE);
        if (state == null) {
            throw new IllegalStateException("Document " + number + " has no state; its row is gone.");
        }
        return state;
    }

    private AccountBalance balance(Account account) {
        return balances.computeIfAbsent(account, missing -> {
            AccountBalance fresh = new AccountBalance(year.year(), missing);
            entities.persist(fresh);
            return fresh;
        });
    }
}
