package dev.chiteki.server.plugin;

import dev.chiteki.api.data.Database;
import dev.chiteki.api.ui.Links;
import dev.chiteki.api.ui.Parts;

/** Makes what a plugin builds its pages with; the shell knows how pages look and are addressed. */
public interface PageSource {

    /** Links to the views of that plugin in the bound tenant. */
    Links links(String pluginId);

    /**
     * The parts of pages that the platform makes for that plugin.
     *
     * @param database the plugin's own
     */
    Parts parts(String pluginId, Database database);
}
