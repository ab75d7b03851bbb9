package dev.chiteki.server.plugin;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.bundle.BundleFile.PluginFile;
import dev.chiteki.server.registry.Pins;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gives all regions that have a plugin another version of it: all or none. */
@Component
class VersionExchange {

    private static final Set<TenantState> SERVED = Set.of(TenantState.ACTIVE, TenantState.SUSPENDED);

    private final RunningPlugins running;
    private final PluginSwitch switches;
    private final Pins pins;
    private final Tenants tenants;

    VersionExchange(RunningPlugins running, PluginSwitch switches, Pins pins, Tenants tenants) {
        this.running = running;
        this.switches = switches;
        this.pins = pins;
        this.tenants = tenants;
    }

    /**
     * Migrates the regions that have the plugin, and pins them to the version.
     *
     * @throws RuntimeException as the first region's migration does; then all have the version that they had before. What was
     *     added to their tables stays, as after any version that a region has left.
     */
    void give(PluginDescriptor version) {
        StartedPlugin started = running.find(version.id(), version.version())
                .orElseThrow(() -> new IllegalStateException(version + " does not run."));
        Map<TenantId, String> left = new LinkedHashMap<>();
        try {
            for (TenantId tenant : served()) {
                String had = pins.of(tenant).get(version.id());
                if (had != null && !had.equals(version.version())) {
                    switches.enable(tenant, started);
                    left.put(tenant, had);
                }
            }
        } catch (RuntimeException failed) {
            left.forEach((tenant, had) -> pins.enable(tenant, version.id(), had));
            throw failed;
        }
    }

    /** Whether a region is pinned to it. */
    boolean isUsed(PluginFile file) {
        PluginDescriptor version = file.descriptor();
        return tenants.all().stream().anyMatch(tenant -> version.version()
                .equals(pins.of(tenant.region().id()).get(version.id())));
    }

    private List<TenantId> served() {
        return tenants.all().stream()
                .filter(tenant -> SERVED.contains(tenant.state()))
                .map(tenant -> tenant.region().id())
                .toList();
    }
}
