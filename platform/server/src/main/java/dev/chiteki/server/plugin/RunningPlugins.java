package dev.chiteki.server.plugin;

import dev.chiteki.api.region.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The versions that run, and which of them each tenant is pinned to. */
class RunningPlugins {

    private final Function<TenantId, Map<String, String>> pins;
    private final Map<Key, StartedPlugin> started = new ConcurrentHashMap<>();

    /** @param pins the enabled version by plugin id, for a tenant */
    RunningPlugins(Function<TenantId, Map<String, String>> pins) {
        this.pins = pins;
    }

    void add(StartedPlugin plugin) {
        started.put(Key.of(plugin.running().descriptor()), plugin);
    }

    Optional<StartedPlugin> remove(String pluginId, String version) {
        return Optional.ofNullable(started.remove(new Key(pluginId, version)));
    }

    Optional<StartedPlugin> find(String pluginId, String version) {
        return Optional.ofNullable(started.get(new Key(pluginId, version)));
    }

    /** The running version of the plugin that is the newest. */
    Optional<StartedPlugin> newest(String pluginId) {
        return all().stream()
                .filter(plugin -> plugin.running().id().equals(pluginId))
                .reduce((one, other) -> other);
    }

    /** All, by id and version. */
    List<StartedPlugin> all() {
        return started.values().stream()
                .sorted(Comparator.comparing(plugin -> plugin.running().descriptor(), PluginDescriptor.BY_VERSION))
                .toList();
    }

    /** The running version that the tenant is pinned to. */
    Optional<StartedPlugin> pinned(TenantId tenant, String pluginId) {
        return Optional.ofNullable(pins.apply(tenant).get(pluginId)).flatMap(version -> find(pluginId, version));
    }

    /** All running versions that the tenant is pinned to, by plugin id. */
    List<StartedPlugin> pinned(TenantId tenant) {
        return pins.apply(tenant).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(pin -> find(pin.getKey(), pin.getValue()).stream())
                .toList();
    }

    private record Key(String pluginId, String version) {

        static Key of(PluginDescriptor descriptor) {
            return new Key(descriptor.id(), descriptor.version());
        }
    }
}
