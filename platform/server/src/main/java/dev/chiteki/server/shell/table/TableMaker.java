package dev.chiteki.server.shell.table;

import dev.chiteki.api.data.Database;
import dev.chiteki.api.document.Spreadsheets;
import dev.chiteki.api.table.DataTable;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.preference.PreferenceDoor;
import dev.chiteki.server.shell.Wording;
import org.springframework.stereotype.Component;

/** Builds the tables of plugins. */
@Component
public final class TableMaker {

    private final PreferenceDoor preferences;
    private final Spreadsheets spreadsheets;
    private final TenantTransactions transactions;
    private final Wording wording;
    private final Texts texts;

    TableMaker(
            PreferenceDoor preferences,
            Spreadsheets spreadsheets,
            TenantTransactions transactions,
            Wording wording,
            Texts texts) {
        this.preferences = preferences;
        this.spreadsheets = spreadsheets;
        this.transactions = transactions;
        this.wording = wording;
        this.texts = texts;
    }

    /**
     * A table of the plugin.
     *
     * @param database the plugin's own
     */
    public <T> DataTable<T> table(String pluginId, Database database, TableDefinition<T> definition) {
        TableServices services = new TableServices(
                texts,
                preferences.of(pluginId + "/tables"),
                spreadsheets,
                new WholeReading(transactions, database),
                wording);
        return new PlatformTable<>(definition, services);
    }
}
