package dev.chiteki.server.plugin;

import java.util.Set;

/**
 * What a bundle's manifest says of its plugin.
 *
 * @param version as OSGi writes it
 * @param entryClass the class that implements {@code Plugin}
 * @param changelog the changelog's path in the bundle, or empty for none
 */
public record PluginDescriptor(
        String id,
        String version,
        String name,
        String description,
        String entryClass,
        String changelog,
        Set<String> appendOnlyTables) {}
