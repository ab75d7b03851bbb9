package dev.chiteki.budget.books;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.files.FileId;
import dev.chiteki.api.files.StoredFile;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.Order;
import dev.chiteki.api.table.TableQuery;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one service behind the pages, the interface for programs and the contract with other plugins. */
public final class Budget {

    private final PluginContext context;

    /** Works for the region and person of the moment. */
    public Budget(PluginContext context) {
        this.context = context;
    }

    /** The classes stored in the database. */
    public static List<Class<?>> entities() {
        return List.of(
                BudgetYear.class,
                CostCategory.class,
                AccountBalance.class,
                Document.class,
                PostingLine.class,
                DocumentState.class,
                PlanVersion.class,
                PlannedMonth.class,
                OrderedSpending.class,
                YearEndNotice.class);
    }

    /** Books one document. */
    public Entry book(BookingOrder order) {
        return book(List.of(order)).getFirst();
    }

    /** Books several documents, all or none. */
    public List<Entry> book(List<BookingOrder> orders) {
        orders.forEach(this::requireRight);
        return context.database().write(entities -> {
            Statements statements = new Statements(entities);
            return orders.stream()
                    .map(order -> statements.entry(bookIn(entities, order)).orElseThrow())
                    .toList();
        });
    }

    /**
     * Books one document of a file with many, unless an earlier import of the same file has booked it.
     *
     * @param order names its request
     */
    public Taken take(BookingOrder order) {
        requireRight(order);
        String request = Objects.requireNonNull(order.requestKey(), "An import names each row's request.");
        return context.database().write(entities -> {
            boolean repeated = new Statements(entities).isMade(request);
            DocumentNumber number = bookIn(entities, order);
            // Else each flush would look through all rows that were booked before.
            entities.flush();
            entities.clear();
            return new Taken(number, repeated);
        });
    }

    /** Undoes a document, and with it those that were booked in one act with it; gives the reversal. */
    public Entry reverse(DocumentNumber number, LocalDate date, @Nullable String reason) {
        context.user().require(Permissions.BOOK);
        return context.database().write(entities -> {
            Statements statements = new Statements(entities);
            Entry entry = statements.entry(number).orElseThrow(() -> unknown(number));
            if (entry.heading().kind() == DocumentKind.ALLOCATION) {
                context.user().require(Permissions.ALLOCATE);
            }
            DocumentNumber reversal = desk(entities).reverse(number, date, Headings.reason(reason));
            Entry undoing = statements.entry(reversal).orElseThrow();
            new BudgetNotices(context).reversed(entry, undoing);
            return undoing;
        });
    }

    /** The fiscal years with a grant decision, the earliest first. */
    public List<FiscalYear> years() {
        return read(Statements::years);
    }

    /** How the year stands. @throws ChitekiException {@code budget.year-unknown}, NOT_FOUND */
    public YearSummary summary(FiscalYear year) {
        return findSummary(year)
                .orElseThrow(() -> ChitekiException.notFound(Reason.at("fiscalYear", "budget.year-unknown", year)));
    }

    /** How the year stands, if a grant was decided for it. */
    public Optional<YearSummary> findSummary(FiscalYear year) {
        return read(statements -> statements.summary(year));
    }

    /** The cost categories of the year, in their order. */
    public List<Category> categories(FiscalYear year) {
        return context.database().read(entities -> Categories.of(entities, year));
    }

    /** How many documents the filter lets through. */
    public long count(EntryFilter filter) {
        return count(filter.year(), filter.conditions());
    }

    /** The documents that the filter lets through, newest first. */
    public List<Entry> entries(EntryFilter filter, int offset, int limit) {
        Order newest = Order.descending("number");
        return entries(filter.year(), new TableQuery(filter.conditions(), newest, offset, limit));
    }

    /** How many documents of the year's journal fulfil the filters, which name its columns. */
    public long count(FiscalYear year, List<Filter> filters) {
        return read(statements -> statements.count(year, filters));
    }

    /** What these documents come to, each reversal taken away. */
    public Yen sum(FiscalYear year, List<Filter> filters) {
        return read(statements -> statements.sum(year, filters));
    }

    /** What of these documents still waits for its next step. */
    public Yen sumOpen(FiscalYear year, List<Filter> filters) {
        return read(statements -> statements.sumOpen(year, filters));
    }

    /** A page of the year's journal. */
    public List<Entry> entries(FiscalYear year, TableQuery query) {
        return read(statements -> statements.entries(year, query));
    }

    /** The newest documents, of whatever year, in which every word stands. */
    public List<Entry> find(SearchQuery query) {
        return read(statements -> statements.found(query));
    }

    /** Figures opened down to the documents that made them. */
    public Movements movements() {
        return new Movements(context);
    }

    /** The document that took something up of this one last, or gave it back, if there is one. */
    public Optional<Entry> lastFollower(DocumentNumber number) {
        return read(statements -> statements.followers(number).stream()
                .flatMap(follower -> statements.entry(follower).stream())
                .flatMap(follower -> Stream.concat(
                        Stream.of(follower),
                        Optional.ofNullable(follower.reversedBy()).flatMap(statements::entry).stream()))
                .max(Comparator.comparing(entry -> entry.number().key())));
    }

    /** A document with its lines. @throws ChitekiException {@code budget.entry-unknown}, NOT_FOUND */
    public EntryDetail detail(DocumentNumber number) {
        return context.database().read(entities -> {
            Statements statements = new Statements(entities);
            Entry entry = statements.entry(number).orElseThrow(() -> unknown(number));
            return new EntryDetail(
                    entry,
                    Statements.postings(entities, number),
                    statements.followers(number),
                    Optional.ofNullable(entry.heading().evidence()).map(this::file));
        });
    }

    /** Adds the year's books up anew. */
    public Verification verify(FiscalYear year) {
        return context.database().read(entities -> new Recount(entities, year).verify());
    }

    /** Keeps a file that documents may name as their evidence. */
    public StoredFile keepEvidence(String name, InputStream content) {
        context.user().require(Permissions.BOOK);
        return context.database().write(entities -> context.files().store(name, content, Permissions.READ));
    }

    /** The fiscal year of today, by the business clock. */
    public FiscalYear currentYear() {
        return FiscalYear.of(context.clock().today());
    }

    /** Books without asking who acts: for other plugins, which have asked. */
    DocumentNumber bookIn(EntityManager entities, FundsOrder wanted) {
        return desk(entities).book(wanted.order(), wanted.steps());
    }

    private DocumentNumber bookIn(EntityManager entities, BookingOrder order) {
        if (order.evidence() != null) {
            context.files().get(order.evidence());
        }
        String inspector = order.inspector();
        if (inspector != null && context.directory().find(inspector).isEmpty()) {
            throw ChitekiException.refused(Reason.at("inspector", "budget.inspector-unknown", inspector));
        }
        return desk(entities).book(order);
    }

    private BookingDesk desk(EntityManager entities) {
        LocalDateTime now = LocalDateTime.ofInstant(context.clock().now(), ZoneOffset.UTC);
        return new BookingDesk(
                entities,
                context.clock().today(),
                new Stamp(context.user().accountName(), now, null, null),
                new BudgetNotices(context),
                new SpendingEvents(context));
    }

    private void requireRight(BookingOrder order) {
        context.user().require(order.kind() == DocumentKind.ALLOCATION ? Permissions.ALLOCATE : Permissions.BOOK);
    }

    private StoredFile file(String id) {
        return context.files().get(new FileId(java.util.UUID.fromString(id)));
    }

    private <T> T read(Function<Statements, T> question) {
        return context.database().read(entities -> question.apply(new Statements(entities)));
    }

    private static ChitekiException unknown(DocumentNumber number) {
        return ChitekiException.notFound(Reason.of("budget.entry-unknown", number));
    }

    /**
     * A document taken in from a file.
     *
     * @param repeated whether it was there already
     */
    public record Taken(DocumentNumber number, boolean repeated) {}
}
