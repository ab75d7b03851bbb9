package dev.chiteki.server.shell.table;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import dev.chiteki.api.document.Cell;
import dev.chiteki.api.table.Column.Ability;
import dev.chiteki.api.table.ColumnType;
import dev.chiteki.api.table.Order;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.api.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The grid of a table: its columns as they are declared, and one column of cards that stands for all on narrow screens. */
final class TableGrid<T> extends Grid<T> {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 60;
    private static final String CARD = ".card";
    private static final double CHECKBOX = 3.5;

    private final transient TableDefinition<T> definition;
    private final transient CellText cells;
    private final transient ColumnWidth width;
    private final transient Texts texts;
    private List<String> shown = List.of();
    private transient Totals totals = Totals.NONE;
    private boolean narrow;
    private int room;
    private @Nullable String opened;

    @SuppressWarnings("this-escape")
    TableGrid(TableDefinition<T> definition, RowProvider<T> rows, Texts texts) {
        super(PAGE);
        this.definition = definition;
        this.texts = texts;
        this.cells = new CellText(texts);
        this.width = new ColumnWidth(texts);
        addClassName("chiteki-datatable-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setAriaLabel(definition.title());
        setColumnReorderingAllowed(true);
        setMultiSort(false);
        choose(definition.acts().isEmpty());
        definition.columns().forEach(this::add);
        addComponentColumn(row -> new RowCard<>(definition, cells, row, shown)).setKey(CARD);
        setPartNameGenerator(row -> definition.source().key(row).equals(opened) ? "opened" : null);
        setDataProvider(rows);
    }

    /** Shows these columns in this order. */
    void arrange(List<String> ids) {
        shown = List.copyOf(ids);
        List<Column<T>> order = new ArrayList<>();
        ids.forEach(id -> order.add(getColumnByKey(id)));
        getColumns().stream().filter(column -> !order.contains(column)).forEach(order::add);
        setColumnOrder(order);
        List<String> visible = narrow ? List.of(CARD) : fitting();
        getColumns().forEach(column -> column.setVisible(visible.contains(column.getKey())));
        foot();
    }

    /**
     * Shows cards instead of columns, or columns again.
     *
     * @param width of the list in rem; 0 while it is not seen
     */
    void fit(boolean narrowScreen, int width) {
        boolean turned = narrowScreen != narrow;
        room = width;
        narrow = narrowScreen;
        setClassName("chiteki-narrow", narrow);
        arrange(shown);
        if (turned) {
            getDataProvider().refreshAll();
        }
    }

    /** The ids of the shown columns in the order into which a person has dragged them. */
    List<String> shown() {
        return narrow
                ? shown
                : getColumns().stream()
                        .map(Column::getKey)
                        .filter(shown::contains)
                        .toList();
    }

    /** Writes what all rows come to below their columns. */
    void sum(Totals now) {
        totals = now;
        foot();
    }

    /** Marks the row of that key as the opened one. */
    void open(@Nullable String key) {
        opened = key;
        arrange(shown);
        getDataProvider().refreshAll();
    }

    /** Shows by an arrow how the rows are ordered. */
    void order(Order order) {
        Column<T> column = getColumnByKey(order.column());
        SortDirection direction = order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        sort(List.of(new GridSortOrder<>(column, direction)));
    }

    /** How the rows are ordered by the arrows; as at first where there is none. */
    Order order() {
        return getSortOrder().stream()
                .findFirst()
                .map(sorted -> new Order(
                        Objects.requireNonNull(sorted.getSorted().getKey()),
                        sorted.getDirection() == SortDirection.DESCENDING))
                .orElse(definition.order());
    }

    /** The row that the browser knows by that key, if it still shows it. */
    Optional<T> row(String key) {
        return Optional.ofNullable(getDataCommunicator().getKeyMapper().get(key));
    }

    /** Without an opened row all columns that somebody wants are there, and the list is scrolled sideways if need be. */
    private List<String> fitting() {
        if (opened == null || room == 0) {
            return shown;
        }
        double free = room - (definition.acts().isEmpty() ? 0 : CHECKBOX);
        var wanted =
                shown.stream().flatMap(id -> definition.column(id).stream()).toList();
        return ColumnFit.within(free, wanted, width::rem).stream()
                .map(dev.chiteki.api.table.Column::id)
                .toList();
    }

    private void choose(boolean none) {
        if (none) {
            setSelectionMode(SelectionMode.NONE);
            return;
        }
        if (setSelectionMode(SelectionMode.MULTI) instanceof GridMultiSelectionModel<?> model) {
            model.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.HIDDEN);
            model.setDragSelect(true);
        }
    }

    private void add(dev.chiteki.api.table.Column<T> column) {
        boolean plain = column.link() == null && column.type() != ColumnType.CHOICE;
        Column<T> made = plain
                ? addColumn(row -> cells.of(column, row))
                : addComponentColumn(row -> new RichCell(column, cells.of(column, row), row));
        made.setKey(column.id());
        made.setHeader(column.header());
        made.setResizable(true);
        if (column.is(Ability.SORTED)) {
            made.setSortable(true);
            made.setSortProperty(column.id());
        }
        if (column.type() == ColumnType.CHOICE || (column.type() == ColumnType.TEXT && !column.is(Ability.COMPACT))) {
            made.setTooltipGenerator(row -> cells.of(column, row));
        }
        if (column.type() == ColumnType.TEXT && !column.is(Ability.COMPACT)) {
            made.setWidth(width.of(column)).setFlexGrow(1);
        } else if (column.type() == ColumnType.TEXT) {
            // The grid measures only what is there when it is first drawn, and it may begin without rows.
            made.setWidth(width.of(column)).setAutoWidth(true).setFlexGrow(0);
        } else {
            made.setWidth(width.of(column)).setFlexGrow(0);
        }
        if (column.type() == ColumnType.YEN || column.type() == ColumnType.NUMBER) {
            made.setTextAlign(ColumnTextAlign.END);
        }
    }

    private void foot() {
        boolean summed =
                definition.columns().stream().anyMatch(column -> column.is(Ability.SUMMED)) && totals.count() > 0;
        for (Column<T> column : getColumns()) {
            column.setFooter(summed ? footer(column.getKey()) : "");
        }
    }

    private String footer(String id) {
        if (id.equals(CARD)) {
            return definition.columns().stream()
                    .filter(column -> column.is(Ability.SUMMED))
                    .map(column -> texts.get("table.sum-of", column.header(), sum(column.id())))
                    .reduce((first, second) -> first + " · " + second)
                    .orElse("");
        }
        boolean first = !shown.isEmpty() && shown.getFirst().equals(id);
        return first && sum(id).isEmpty() ? texts.get("table.sum") : sum(id);
    }

    private String sum(String id) {
        return cells.of(totals.sums().getOrDefault(id, Cell.BLANK));
    }
}
