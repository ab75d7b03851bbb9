package dev.chiteki.server.plugin;

import dev.chiteki.api.ui.Links;

/** Makes the links of a plugin; the shell knows how its pages are addressed. */
@FunctionalInterface
public interface LinksFactory {

    /** Links to the views of that plugin in the bound tenant. */
    Links forPlugin(String pluginId);
}
