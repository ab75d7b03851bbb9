package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.Category;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.books.Permissions;
import dev.chiteki.budget.ledger.DocumentNumber;
import java.util.List;

/** The journal, newest first, with the chosen document beside it. */
final class EntriesView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient List<Category> categories;
    private final EntriesFilter filter;
    private final Div beside = new Div();
    private final transient DataProvider<Entry, Void> entries;

    @SuppressWarnings("this-escape")
    EntriesView(Office office, ViewRequest request) {
        this.office = office;
        FiscalYear year = office.year(request);
        this.categories = office.budget().categories(year);
        this.filter = new EntriesFilter(office, year, categories, request);
        this.entries = new CallbackDataProvider<>(
                query -> office.budget().entries(filter.value(), query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(office.budget().count(filter.value())),
                Entry::number);
        filter.onChange(entries::refreshAll);
        beside.getStyle().set("flex", "1 1 22rem").set("min-width", "0");
        beside.setVisible(false);
        getContent().add(Look.column(toolbar(year), listAndDetail()));
        request.segment(0).ifPresent(this::showNumbered);
    }

    private Component toolbar(FiscalYear year) {
        Div toolbar = Look.row(filter);
        if (office.context().user().may(Permissions.BOOK)) {
            toolbar.add(office.link("entries/new?fiscalYear=" + year, office.text("view.new-entry")));
        }
        return toolbar;
    }

    private Component listAndDetail() {
        Grid<Entry> grid = grid();
        Div list = new Div(grid);
        list.getStyle().set("flex", "3 1 36rem").set("min-width", "0");
        Div both = new Div(list, beside);
        both.getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("gap", "1.5rem")
                .set("align-items", "start");
        return both;
    }

    private Grid<Entry> grid() {
        Grid<Entry> grid = new Grid<>();
        grid.getElement().setProperty("accessibleName", office.text("view.entries"));
        addNarrow(grid, "number", entry -> entry.number().toString());
        addNarrow(grid, "date", entry -> office.format(entry.heading().date()));
        grid.addComponentColumn(this::kind)
                .setHeader(office.text("kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(entry -> office.name(categories, entry.heading().category()))
                .setHeader(office.text("category"));
        grid.addColumn(entry -> entry.heading().payee()).setHeader(office.text("payee"));
        grid.addColumn(entry -> entry.heading().purpose()).setHeader(office.text("purpose"));
        grid.addColumn(entry -> office.digits(entry.heading().amount()))
                .setFrozenToEnd(true)
                .setHeader(office.text("amount-yen"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(entries);
        grid.setEmptyStateText(office.text("entries.empty"));
        grid.getStyle().set("font-variant-numeric", "tabular-nums").set("height", "32rem");
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (change.getValue() != null) {
                show(change.getValue().number());
            }
        });
        return grid;
    }

    private void addNarrow(Grid<Entry> grid, String key, com.vaadin.flow.function.ValueProvider<Entry, String> value) {
        grid.addColumn(value).setHeader(office.text(key)).setAutoWidth(true).setFlexGrow(0);
    }

    private Component kind(Entry entry) {
        Span kind = new Span(office.text(entry.heading().kind()));
        if (entry.reversedBy() == null) {
            return kind;
        }
        kind.getStyle().set("text-decoration", "line-through");
        Span badge = new Span(office.text("entry.reversed"));
        badge.addClassName("chiteki-badge");
        return new Span(badge, new Span(" "), kind);
    }

    private void showNumbered(String text) {
        try {
            show(DocumentNumber.parse("id", text));
        } catch (ChitekiException unknown) {
            beside.setVisible(true);
            beside.add(Look.empty(office.text(unknown.reasons().getFirst())));
        }
    }

    private void show(DocumentNumber number) {
        beside.setVisible(true);
        beside.removeAll();
        beside.add(new EntryPanel(office, office.budget().detail(number), categories, reversal -> {
            entries.refreshAll();
            show(number);
        }));
    }
}
