package dev.chiteki.server.plugin;

import org.jspecify.annotations.Nullable;

/**
 * A published plugin version and whether it runs.
 *
 * @param problem why it does not run, in words, or null
 */
public record PluginStatus(
        PluginDescriptor descriptor,
        boolean running,
        @Nullable String problem) {}
