package dev.chiteki.server.plugin;

import dev.chiteki.api.document.Spreadsheets;
import dev.chiteki.server.document.DocumentDoor;
import org.springframework.stereotype.Component;

/** Where sheets and documents come from. */
@Component
record PaperSupplies(Spreadsheets spreadsheets, DocumentDoor documents) {

    PaperTools of(PluginHome home) {
        return new PaperTools(spreadsheets, documents.forPlugin(home.pluginId(), home.texts(), home.files()));
    }
}
