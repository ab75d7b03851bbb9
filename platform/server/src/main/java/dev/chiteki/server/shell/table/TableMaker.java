package dev.chiteki.server.shell.table;

import dev.chiteki.api.data.Database;
import dev.chiteki.api.table.DataTable;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.server.shell.part.PartSupplies;
import org.springframework.stereotype.Component;

/** Builds the tables of plugins. */
@Component
public final class TableMaker {

    private final PartSupplies supplies;

    TableMaker(PartSupplies supplies) {
        this.supplies = supplies;
    }

    /**
     * A table of the plugin.
     *
     * @param database the plugin's own
     */
    public <T> DataTable<T> table(String pluginId, Database database, TableDefinition<T> definition) {
        TableServices services = new TableServices(
                supplies.texts(),
                supplies.preferences().of(pluginId + "/tables"),
                supplies.spreadsheets(),
                new WholeReading(supplies.transactions(), database),
                supplies.wording());
        return new PlatformTable<>(definition, services);
    }
}
