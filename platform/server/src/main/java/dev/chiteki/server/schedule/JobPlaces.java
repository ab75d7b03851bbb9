package dev.chiteki.server.schedule;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.registry.EnabledPlugin;
import dev.chiteki.server.registry.EnabledPlugins;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where jobs may run, as the control database says at the moment of asking: what the active regions have enabled, and their
 * administration, which every region has in this node's version.
 */
@Component
class JobPlaces {

    private final EnabledPlugins enabled;
    private final Plugins plugins;

    JobPlaces(EnabledPlugins enabled, Plugins plugins) {
        this.enabled = enabled;
        this.plugins = plugins;
    }

    /** In all active regions. */
    List<EnabledPlugin> all() {
        return Stream.concat(
                        enabled.all().stream(),
                        plugins.administration().stream()
                                .flatMap(every -> enabled.ofEvery(every.id(), every.version()).stream()))
                .toList();
    }

    /** The plugin's, if the region is active and has it. */
    Optional<EnabledPlugin> find(TenantId tenant, String plugin) {
        return plugin.equals(Plugins.ADMINISTRATION)
                ? plugins.administration().flatMap(every -> enabled.ofEvery(tenant, every.id(), every.version()))
                : enabled.find(tenant, plugin);
    }
}
