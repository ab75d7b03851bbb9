package dev.chiteki.server.plugin.bundle;

import dev.chiteki.server.plugin.PluginDescriptor;
import java.nio.file.Path;
import java.util.List;
import org.osgi.framework.Version;

/** A published jar as its manifest describes it; none of its classes is loaded. */
public sealed interface BundleFile {

    /** Where it lies. */
    Path path();

    /** Its symbolic name. */
    String symbolicName();

    /** The packages that it needs. */
    List<Need> needs();

    /**
     * A plugin's version.
     *
     * @param descriptor what it says of itself
     */
    record PluginFile(Path path, String symbolicName, PluginDescriptor descriptor, List<Need> needs)
            implements BundleFile {

        /** Whether the jars are alike to the last byte. */
        public boolean hasBytesOf(PluginFile other) {
            return PublishedJars.areAlike(path, other.path);
        }
    }

    /**
     * A contract by which plugins meet.
     *
     * @param exports its packages
     */
    record ContractFile(Path path, String symbolicName, Version version, List<Need> needs, List<Offered> exports)
            implements BundleFile {}

    /** A package that a contract offers. */
    record Offered(String name, Version version) {}
}
