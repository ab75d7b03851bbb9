package dev.chiteki.server.plugin;

import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.plugin.Offer;
import dev.chiteki.api.search.Search;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.View;
import java.util.List;

/**
 * A started plugin version with what it contributes, asked once and checked.
 *
 * @param loader the bundle's class loader
 */
public record RunningPlugin(
        PluginDescriptor descriptor,
        ClassLoader loader,
        Texts texts,
        List<Permission> permissions,
        List<View> views,
        List<Widget> widgets,
        List<Search> searches,
        List<Object> resources,
        List<Offer<?>> offers) {

    /** The plugin's id. */
    public String id() {
        return descriptor.id();
    }

    /** The plugin's version. */
    public String version() {
        return descriptor.version();
    }
}
