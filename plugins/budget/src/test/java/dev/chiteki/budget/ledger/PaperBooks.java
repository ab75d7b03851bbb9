package dev.chiteki.budget.ledger;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Books kept in memory, to try the rules on. */
final class PaperBooks {

    static final FiscalYear YEAR = new FiscalYear(2002);
    static final LocalDate DECIDED = LocalDate.of(2002, 7, 1);
    static final LocalDate DAY = LocalDate.of(2002, 10, 1);
    static final LocalDate TODAY = LocalDate.of(2003, 3, 31);
    static final List<String> CATEGORIES = List.of("equipment", "personnel", "operations");

    private final Map<DocumentNumber, OpenDocument> documents = new HashMap<>();
    private final Map<DocumentNumber, List<Posting>> postings = new HashMap<>();
    private final Map<DocumentNumber, DocumentNumber> predecessors = new HashMap<>();
    private YearBooks books = new YearBooks(YEAR, DECIDED, Set.copyOf(CATEGORIES), Balances.EMPTY);
    private int last;

    static PaperBooks granted(long amount) {
        PaperBooks books = new PaperBooks();
        books.book(new Draft(DocumentKind.GRANT_DECISION, DECIDED, "", Yen.of(amount), null));
        return books;
    }

    DocumentNumber book(DocumentKind kind, long amount, String category) {
        return book(new Draft(kind, DAY, category, Yen.of(amount), null));
    }

    /** On the day itself, when its last day still lies ahead. */
    DocumentNumber reserve(long amount, String category, LocalDate until) {
        Draft draft = new Draft(DocumentKind.RESERVATION, DAY, category, Yen.of(amount), null, until);
        return write(draft, Bookkeeping.book(draft, books, DAY), null);
    }

    DocumentNumber follow(DocumentKind kind, long amount, DocumentNumber predecessor) {
        OpenDocument before = document(predecessor);
        return book(new Draft(kind, DAY, before.category(), Yen.of(amount), before));
    }

    DocumentNumber book(Draft draft) {
        List<Posting> lines = Bookkeeping.book(draft, books, TODAY);
        OpenDocument predecessor = draft.predecessor();
        if (predecessor != null) {
            documents.put(predecessor.number(), predecessor.takenUp(draft.amount()));
        }
        return write(draft, lines, predecessor == null ? null : predecessor.number());
    }

    DocumentNumber reverse(DocumentNumber number) {
        OpenDocument document = document(number);
        List<Posting> lines = Bookkeeping.reverse(document, lines(number), DAY, books, TODAY);
        documents.put(number, document.undone());
        DocumentNumber before = predecessors.get(number);
        if (before != null) {
            documents.put(before, document(before).released(document.amount()));
        }
        Draft draft = new Draft(DocumentKind.REVERSAL, DAY, document.category(), document.amount(), null);
        return write(draft, lines, null);
    }

    DocumentNumber grant() {
        return new DocumentNumber(YEAR, 1);
    }

    YearBooks books() {
        return books;
    }

    Balances balances() {
        return books.balances();
    }

    OpenDocument document(DocumentNumber number) {
        return Objects.requireNonNull(documents.get(number));
    }

    List<Posting> lines(DocumentNumber number) {
        return Objects.requireNonNull(postings.get(number));
    }

    List<OpenDocument> documents() {
        return new ArrayList<>(documents.values());
    }

    Map<Account, Yen> positions() {
        return positions(balances());
    }

    static Map<Account, Yen> positions(Balances balances) {
        return balances.amounts().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(Yen.ZERO))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private DocumentNumber write(Draft draft, List<Posting> lines, @Nullable DocumentNumber predecessor) {
        DocumentNumber number = new DocumentNumber(YEAR, ++last);
        documents.put(
                number,
                new OpenDocument(
                        number,
                        draft.kind(),
                        draft.date(),
                        draft.category(),
                        draft.amount(),
                        draft.amount(),
                        false,
                        draft.until()));
        postings.put(number, lines);
        if (predecessor != null) {
            predecessors.put(number, predecessor);
        }
        books = books.with(books.balances().after(lines));
        return number;
    }
}
