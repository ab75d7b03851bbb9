package dev.chiteki.server.plugin;

import dev.chiteki.api.text.Texts;
import java.net.URL;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which plugin version is to be served, and what it brings.
 *
 * @param texts its own and, behind them, the platform's
 * @param loader of its classes
 * @param files finds a file that it brings
 * @param settings bound once the plugin has declared them
 */
record PluginHome(
        PluginDescriptor descriptor,
        Texts texts,
        ClassLoader loader,
        Function<String, Optional<URL>> files,
        LateSettings settings) {

    String pluginId() {
        return descriptor.id();
    }
}
