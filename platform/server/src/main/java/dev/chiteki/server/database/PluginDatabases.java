package dev.chiteki.server.database;

import java.util.List;

/** Makes the session factory of a plugin version: one per version, none per tenant. */
public final class PluginDatabases {

    /**
     * @param pluginId names the plugin in audit rows and messages
     * @param loader the bundle's class loader
     * @param entities the plugin's entity and embeddable classes; may be empty
     */
    public PluginDatabase open(String pluginId, ClassLoader loader, List<Class<?>> entities) {
        throw new UnsupportedOperationException();
    }
}
