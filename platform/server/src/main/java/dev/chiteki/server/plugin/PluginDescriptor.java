package dev.chiteki.server.plugin;

import java.util.Comparator;
import java.util.Set;
import org.osgi.framework.Version;

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
        Set<String> appendOnlyTables) {

    /** By id, then from the oldest version to the newest. */
    static final Comparator<PluginDescriptor> BY_VERSION = Comparator.comparing(PluginDescriptor::id)
            .thenComparing(descriptor -> Version.parseVersion(descriptor.version()));

    /** Copies the set. */
    public PluginDescriptor {
        appendOnlyTables = Set.copyOf(appendOnlyTables);
    }

    /** Whether its release is older than that of the other version; qualifiers do not count, they tell builds apart. */
    boolean isOlderThan(String other) {
        return release(version).compareTo(release(other)) < 0;
    }

    private static Version release(String version) {
        Version whole = Version.parseVersion(version);
        return new Version(whole.getMajor(), whole.getMinor(), whole.getMicro());
    }
}
