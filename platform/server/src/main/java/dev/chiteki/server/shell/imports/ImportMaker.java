package dev.chiteki.server.shell.imports;

import dev.chiteki.api.imports.RowImport;
import dev.chiteki.server.shell.part.PartSupplies;
import org.springframework.stereotype.Component;

/** Builds the imports of plugins. */
@Component
public final class ImportMaker {

    private final PartSupplies supplies;

    ImportMaker(PartSupplies supplies) {
        this.supplies = supplies;
    }

    /** A button that opens the import; see {@link dev.chiteki.api.ui.Parts#importing}. */
    public com.vaadin.flow.component.Component importing(String pluginId, RowImport way, Runnable taken) {
        ImportServices services = new ImportServices(
                supplies.texts(),
                supplies.preferences().of(pluginId + "/imports"),
                supplies.spreadsheets(),
                supplies.transactions(),
                supplies.wording());
        return new ImportButton(way, services, taken);
    }
}
