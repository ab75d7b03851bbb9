package dev.chiteki.server.shell.imports;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.document.Spreadsheets;
import dev.chiteki.api.imports.RowImport;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.preference.PreferenceDoor;
import dev.chiteki.server.shell.Wording;

/** Builds the imports of plugins. */
@org.springframework.stereotype.Component
public final class ImportMaker {

    private final PreferenceDoor preferences;
    private final Spreadsheets spreadsheets;
    private final TenantTransactions transactions;
    private final Wording wording;
    private final Texts texts;

    ImportMaker(
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

    /** A button that opens the import; see {@link dev.chiteki.api.ui.Parts#importing}. */
    public Component importing(String pluginId, RowImport way, Runnable taken) {
        ImportServices services =
                new ImportServices(texts, preferences.of(pluginId + "/imports"), spreadsheets, transactions, wording);
        return new ImportButton(way, services, taken);
    }
}
