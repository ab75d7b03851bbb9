package dev.chiteki.server.shell.table;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.DataTable;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.shell.part.StatePanel;
import dev.chiteki.server.shell.table.filter.FilterRow;
import dev.chiteki.server.shell.table.filter.SavedFilterMenu;
import dev.chiteki.server.shell.table.filter.SavedFilters;
import dev.chiteki.server.shell.table.filter.TableAddress;
import dev.chiteki.server.shell.table.filter.TableState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table with all that hangs on it. Its state lies in one place, {@link #show} brings every part up to it. */
final class PlatformTable<T> extends DataTable<T> {

    private static final long serialVersionUID = 1L;

    private final transient TableDefinition<T> definition;
    private final transient TableServices services;
    private final transient Texts texts;
    private final transient TableAddress names;
    private final transient PageAddress address;
    private final transient ColumnOrder columns;
    private final transient SavedFilters saved;
    private final RowProvider<T> rows;
    private final TableGrid<T> grid;
    private final FilterRow filters;
    private final BulkBar<T> bulk;
    private final TableExport<T> export;
    private final TableKeys keys;
    private final Paragraph count = new Paragraph();
    private final Div failure = new Div();
    private final transient Optional<DetailPane> detail;
    private transient TableState state;
    private boolean begun;

    @SuppressWarnings("this-escape")
    PlatformTable(TableDefinition<T> definition, TableServices services) {
        this.definition = definition;
        this.services = services;
        this.texts = services.texts();
        this.state = new TableState(List.of(), definition.order(), null);
        this.names = new TableAddress(definition);
        this.keys = new TableKeys(texts.get("table.sort-by", "{0}"), this::act, this::fit);
        this.address = new PageAddress(names, keys);
        this.columns = new ColumnOrder(definition, services.preferences());
        this.saved = new SavedFilters(services.preferences(), definition.id());
        this.rows = new RowProvider<>(definition.source(), state, this::fail);
        this.grid = new TableGrid<>(definition, rows, texts);
        this.filters = new FilterRow(definition, texts, this::narrow);
        this.bulk = new BulkBar<>(definition.acts(), texts, grid::deselectAll);
        this.export = new TableExport<>(definition, services, state);
        this.detail = Optional.ofNullable(definition.detail()).map(made -> new DetailPane(made, services, this::close));
        listen();
        build();
    }

    @Override
    public void refresh() {
        grid.deselectAll();
        show(state);
    }

    @Override
    public void open(String key) {
        DetailPane pane = detail.orElseThrow(() -> new IllegalStateException("Table '" + definition.id()
                + "' does not say what is shown for an opened row: declare it by opening()."));
        state = state.opened(key);
        if (begun) {
            pane.show(key);
            getContent().addClassName("chiteki-opened");
            grid.open(key);
            keys.focusDetail(key);
            address.write(state);
        }
    }

    @Override
    public List<Filter> filters() {
        return state.filters();
    }

    /** The state comes from the address, or else from the filter with which the person wants to begin. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (begun) {
            return;
        }
        begun = true;
        Map<String, List<String>> query = address.begin(this);
        String wanted = state.open();
        TableState named = names.read(query);
        TableState first = names.saysHow(query)
                ? named
                : saved.first().map(QueryText::read).map(names::read).orElse(named);
        String open = named.open() == null ? wanted : named.open();
        columns.with(TableAddress.with(query));
        grid.arrange(columns.shown());
        apply(first.opened(null));
        if (open != null) {
            open(open);
        }
    }

    private void listen() {
        grid.addSortListener(sort -> {
            if (sort.isFromClient()) {
                show(state.ordered(grid.order()));
            }
        });
        grid.addColumnReorderListener(moved -> {
            if (moved.isFromClient()) {
                columns.keep(grid.shown());
                arrange(grid.shown());
            }
        });
        if (!definition.acts().isEmpty()) {
            grid.addSelectionListener(chosen -> bulk.show(chosen.getAllSelectedItems()));
        }
        if (detail.isPresent()) {
            grid.addClassName("chiteki-openable");
            grid.addItemClickListener(click -> open(definition.source().key(click.getItem())));
        }
    }

    private void build() {
        Div toolbar = new Div();
        toolbar.addClassName("chiteki-datatable-toolbar");
        filters.search().ifPresent(toolbar::add);
        toolbar.add(filters.toggleButton(), savedMenu(), columnMenu(), exportMenu(), help());
        definition.tools().forEach(toolbar::add);
        count.addClassName("chiteki-datatable-count");
        count.getElement().setAttribute("aria-live", "polite");
        failure.setVisible(false);
        Div list = new Div(count, bulk, failure, grid);
        list.addClassName("chiteki-datatable-list");
        Div body = new Div(list);
        body.addClassName("chiteki-datatable-body");
        detail.ifPresent(body::add);
        getContent().addClassName("chiteki-datatable");
        getContent().add(keys, toolbar, filters.fields(), body);
    }

    private Component savedMenu() {
        SavedFilterMenu menu = new SavedFilterMenu(
                saved,
                texts,
                this::query,
                query -> apply(names.read(QueryText.read(query)).opened(state.open())));
        return new MenuButton(VaadinIcon.BOOKMARK_O, texts.get("table.saved"), menu, menu::fill);
    }

    private Component columnMenu() {
        ColumnMenu menu = new ColumnMenu(definition, columns, texts, this::arrange);
        return new MenuButton(VaadinIcon.GRID_H, texts.get("table.columns"), menu, menu::fill);
    }

    private Component exportMenu() {
        return new MenuButton(VaadinIcon.DOWNLOAD_ALT, texts.get("table.export"), export, () -> {});
    }

    private Component help() {
        return new MenuButton(VaadinIcon.KEYBOARD_O, texts.get("table.keys"), new KeyHelp(definition, texts), () -> {})
                .small();
    }

    /** What is entered now, without the row that happens to be open. */
    private String query() {
        Map<String, List<String>> parameters = new java.util.LinkedHashMap<>();
        names.write(state.opened(null)).forEach((name, value) -> parameters.put(name, List.of(value)));
        return QueryText.write(parameters);
    }

    /** Rows that were chosen may be out of sight now, and nobody should act on what they do not see. */
    private void narrow() {
        grid.deselectAll();
        show(state.narrowed(filters.value()));
    }

    /** Shows a state that was not entered by the fields and arrows, and lets these follow. */
    private void apply(TableState now) {
        filters.show(now.filters());
        grid.order(now.order());
        show(now);
    }

    private void show(TableState now) {
        state = now;
        failure.setVisible(false);
        grid.setVisible(true);
        rows.show(now);
        Totals totals = rows.totals();
        grid.sum(totals);
        boolean narrowed = !now.filters().isEmpty();
        grid.setEmptyStateText(
                narrowed || definition.empty() == null
                        ? texts.get(narrowed ? "table.none-fits" : "table.empty")
                        : definition.empty());
        count.setText(texts.get(narrowed ? "table.count-filtered" : "table.count", totals.count()));
        export.show(now, shownColumns(), totals.count());
        address.write(now);
    }

    private void arrange(List<String> ids) {
        grid.arrange(ids);
        export.show(state, shownColumns(), rows.totals().count());
    }

    private List<Column<T>> shownColumns() {
        return grid.shown().stream()
                .flatMap(id -> definition.column(id).stream())
                .toList();
    }

    private void close() {
        state = state.opened(null);
        detail.ifPresent(DetailPane::hide);
        getContent().removeClassName("chiteki-opened");
        grid.open(null);
        keys.focusDetail("");
        address.write(state);
    }

    private void fail(Throwable cause) {
        Button again = new Button(texts.get("table.again"), click -> refresh());
        failure.removeAll();
        failure.add(StatePanel.failed(services.wording().of("the rows of table " + definition.id(), cause))
                .with(again));
        failure.setVisible(true);
        grid.setVisible(false);
    }

    private void act(String act, String rowKey) {
        grid.row(rowKey).ifPresent(row -> {
            if (act.equals("open") && detail.isPresent()) {
                open(definition.source().key(row));
            } else if (act.equals("choose") && !definition.acts().isEmpty()) {
                choose(row);
            }
        });
    }

    private void choose(T row) {
        if (grid.getSelectedItems().contains(row)) {
            grid.deselect(row);
        } else {
            grid.select(row);
        }
    }

    private void fit(boolean narrow, int room) {
        grid.fit(narrow, room);
    }
}
