package dev.chiteki.api.plugin;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The services that the current region's plugins offer. */
@ProviderType
public interface Services {

    /**
     * The service of that contract from the plugin version that the current region has enabled, or none. Ask at each
     * use and do not keep it: the region may change versions.
     *
     * @throws IllegalStateException if no region is bound
     */
    <T> Optional<T> find(Class<T> contract);
}
