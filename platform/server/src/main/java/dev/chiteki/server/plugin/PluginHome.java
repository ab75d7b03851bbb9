package dev.chiteki.server.plugin;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.plugin.bundle.LoadedBundle;

/**
 * Which plugin version is to be served, and what it brings in its bundle.
 *
 * @param texts its own and, behind them, the platform's
 */
record PluginHome(PluginDescriptor descriptor, Texts texts, LoadedBundle bundle) {

    String pluginId() {
        return descriptor.id();
    }
}
