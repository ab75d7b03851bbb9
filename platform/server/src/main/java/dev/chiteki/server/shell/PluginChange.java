package dev.chiteki.server.shell;

/**
 * What open pages are told about a plugin of their region.
 *
 * @param stopping whether the version is about to be unloaded, though the region still has it enabled
 */
public record PluginChange(String pluginId, boolean stopping) {}
