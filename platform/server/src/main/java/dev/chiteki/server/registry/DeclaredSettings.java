package dev.chiteki.server.registry;

import dev.chiteki.api.plugin.Settings;
import dev.chiteki.api.region.TenantId;

/** What tenants' applied files declare for plugins. */
public final class DeclaredSettings {

    /** The settings of the plugin in that tenant; empty where its file declares none. */
    public Settings of(TenantId tenant, String pluginId) {
        throw new UnsupportedOperationException();
    }
}
