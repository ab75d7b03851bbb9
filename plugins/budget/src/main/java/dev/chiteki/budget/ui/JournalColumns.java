package dev.chiteki.budget.ui;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.table.Choice;
import dev.chiteki.api.table.Choice.Tone;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.Order;
import dev.chiteki.api.table.RowSource;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.api.table.TableQuery;
import dev.chiteki.budget.books.Category;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.books.EntryState;
import dev.chiteki.budget.ledger.DocumentKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The journal as a table: what its columns show, and where the database finds them. */
final class JournalColumns {

    /** The column of what of a document waits for its next step. */
    static final String OPEN_AMOUNT = "open-amount";

    private JournalColumns() {}

    static TableDefinition<Entry> table(Office office, FiscalYear year, List<Category> categories) {
        return TableDefinition.of(
                        "journal", office.text("view.entries"), source(office, year), columns(office, categories))
                .ordered(Order.descending("number"))
                .searching(office.text("entries.search-help"))
                .saying(office.text("entries.empty", year));
    }

    /** The kinds of documents. */
    static List<Choice> kinds(Office office) {
        return Arrays.stream(DocumentKind.values())
                .map(kind -> Choice.of(kind.code(), office.text(kind)))
                .toList();
    }

    /** The cost categories of a year. */
    static List<Choice> categories(Office office, List<Category> categories) {
        return categories.stream()
                .map(category -> Choice.of(category.code(), office.name(category)))
                .toList();
    }

    private static List<Column<Entry>> columns(Office office, List<Category> categories) {
        return List.of(
                Column.<Entry>text("number", office.text("number"), entry -> entry.number()
                                .toString())
                        .sortable()
                        .compact(),
                Column.<Entry>day("date", office.text("date"), entry -> entry.heading()
                                .date())
                        .sortable()
                        .filterable(),
                Column.<Entry>choice("kind", office.text("kind"), kinds(office), entry -> entry.heading()
                                .kind()
                                .code())
                        .filterable(),
                Column.<Entry>choice(
                                "category",
                                office.text("category"),
                                choices(office, categories),
                                entry -> entry.heading().category())
                        .filterable(),
                Column.<Entry>text("payee", office.text("payee"), entry -> entry.heading()
                                .payee()
                                .name())
                        .sortable()
                        .filterable(),
                Column.<Entry>text(
                                "payeeNumber",
                                office.text("payee-number"),
                                entry -> text(entry.heading().payee().number()))
                        .filterable()
                        .compact()
                        .hidden(),
                Column.<Entry>text("purpose", office.text("purpose"), entry -> entry.heading()
                                .purpose())
                        .filterable(),
                Column.<Entry>yen("amount", office.text("amount-yen"), Entry::signedAmount)
                        .sortable()
                        .filterable()
                        .summable(),
                Column.<Entry>choice("state", office.text("state"), states(office), entry -> entry.state()
                                .code())
                        .filterable(),
                Column.<Entry>yen(OPEN_AMOUNT, office.text("open-yen"), Entry::waiting)
                        .summable()
                        .hidden(),
                Column.<Entry>text(
                                "inspector",
                                office.text("inspector"),
                                entry -> name(office, entry.heading().inspector()))
                        .hidden(),
                Column.<Entry>text("reason", office.text("reason"), entry -> entry.heading()
                                .reason())
                        .hidden(),
                Column.<Entry>text(
                                "predecessor",
                                office.text("entry.predecessor"),
                                entry -> text(entry.heading().predecessor()))
                        .hidden(),
                Column.<Entry>text(
                                "recordedBy",
                                office.text("entry.recorded-by"),
                                entry -> office.person(entry.recordedBy()))
                        .hidden());
    }

    /** A year without categories, in which nothing was allocated yet, still has the column. */
    private static List<Choice> choices(Office office, List<Category> categories) {
        List<Choice> choices = categories(office, categories);
        return choices.isEmpty() ? List.of(Choice.of("none", office.text("all"))) : choices;
    }

    private static List<Choice> states(Office office) {
        return Arrays.stream(EntryState.values())
                .map(state -> new Choice(
                        state.code(),
                        office.text("state." + state.code()),
                        state == EntryState.REVERSED
                                ? Tone.CAUTION
                                : state == EntryState.OPEN ? Tone.NOTED : Tone.PLAIN))
                .toList();
    }

    private static String text(@Nullable Object number) {
        return Objects.toString(number, "");
    }

    private static String name(Office office, @Nullable String account) {
        return account == null ? "" : office.context().directory().nameOf(account);
    }

    private static RowSource<Entry> source(Office office, FiscalYear year) {
        return new RowSource<>() {

            @Override
            public String key(Entry entry) {
                return entry.number().toString();
            }

            @Override
            public long count(List<Filter> filters) {
                return office.budget().count(year, filters);
            }

            @Override
            public List<Entry> page(TableQuery query) {
                return office.budget().entries(year, query);
            }

            @Override
            public Map<String, Cell> sums(List<Filter> filters) {
                return Map.of(
                        "amount",
                        Cell.of(office.budget().sum(year, filters)),
                        OPEN_AMOUNT,
                        Cell.of(office.budget().sumOpen(year, filters)));
            }
        };
    }
}
