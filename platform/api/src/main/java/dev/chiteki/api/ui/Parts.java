package dev.chiteki.api.ui;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.imports.RowImport;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.table.DataTable;
import dev.chiteki.api.table.TableDefinition;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Parts of pages that the platform makes for plugins, in the reader's language. Each call makes a new one; put it into your
 * own view and let go of it with the view.
 */
@ProviderType
public interface Parts {

    /**
     * The chart with its title, a table of the same numbers that its reader can switch to, those numbers as csv, and a
     * printed form of both. Yen are shown in the reader's {@link #yenUnit()}, to the yen in table and csv.
     */
    Component chart(Chart chart);

    /** The table, which scrolls by itself where the screen is narrow, by the keyboard too. */
    Component figures(FigureTable table);

    /** What stands in the place of content that is not there yet: one sentence that says what to do. */
    Component empty(String sentence);

    /** The unit in which the reader wants amounts shown. */
    YenUnit yenUnit();

    /**
     * A choice of that unit, kept for the reader.
     *
     * @param onChange called after another one was chosen; show the amounts anew
     */
    Component yenUnitChoice(Runnable onChange);

    /**
     * The table with filters, sums, choice of columns, saved filters and exports. The page's address holds its state; see
     * {@link TableDefinition}.
     */
    <T> DataTable<T> table(TableDefinition<T> definition);

    /**
     * A button that takes rows in from a file: upload, which column is which, a trial with a report on every row, and then all
     * rows or none. Mostly among the tools of a table.
     *
     * @param taken called in the page after rows were taken in, to show them
     */
    Component importing(RowImport way, Runnable taken);
}
