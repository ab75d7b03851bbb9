package dev.chiteki.server.shell;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.data.Database;
import dev.chiteki.api.imports.RowImport;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.table.DataTable;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.api.ui.FigureTable;
import dev.chiteki.api.ui.Parts;
import dev.chiteki.server.shell.imports.ImportMaker;
import dev.chiteki.server.shell.part.PlatformParts;
import dev.chiteki.server.shell.table.TableMaker;

/** The parts of pages as one plugin gets them: those that are alike for all, and those that keep something for it. */
record PluginParts(String pluginId, Database database, PlatformParts platform, TableMaker tables, ImportMaker imports)
        implements Parts {

    @Override
    public Component chart(Chart chart) {
        return platform.chart(chart);
    }

    @Override
    public Component figures(FigureTable table) {
        return platform.figures(table);
    }

    @Override
    public Component empty(String sentence) {
        return platform.empty(sentence);
    }

    @Override
    public YenUnit yenUnit() {
        return platform.yenUnit();
    }

    @Override
    public Component yenUnitChoice(Runnable onChange) {
        return platform.yenUnitChoice(onChange);
    }

    @Override
    public <T> DataTable<T> table(TableDefinition<T> definition) {
        return tables.table(pluginId, database, definition);
    }

    @Override
    public Component importing(RowImport way, Runnable taken) {
        return imports.importing(pluginId, way, taken);
    }
}
