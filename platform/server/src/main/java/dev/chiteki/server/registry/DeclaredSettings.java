package dev.chiteki.server.registry;

import dev.chiteki.api.plugin.Settings;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.registry.declaration.TenantFile;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What tenants' applied files declare for plugins. */
@Component
public final class DeclaredSettings {

    private final Tenants tenants;
    private final Map<TenantId, Declared> read = new ConcurrentHashMap<>();

    private record Declared(String text, Map<String, Map<String, Object>> byPlugin) {}

    private record PluginSettings(Map<String, Object> values) implements Settings {

        @Override
        public Optional<String> text(String key) {
            return Optional.ofNullable(values.get(key))
                    .filter(value -> !(value instanceof Map || value instanceof Collection))
                    .map(Object::toString);
        }
    }

    DeclaredSettings(Tenants tenants) {
        this.tenants = tenants;
    }

    /** The settings of the plugin in that tenant; empty where its file declares none, or where there is no such tenant. */
    public Settings of(TenantId tenant, String pluginId) {
        Map<String, Map<String, Object>> byPlugin = tenants.find(tenant)
                .map(found -> declared(tenant, found.declaration()).byPlugin())
                .orElse(Map.of());
        return new PluginSettings(Objects.requireNonNullElse(byPlugin.get(pluginId), Map.of()));
    }

    private Declared declared(TenantId tenant, String text) {
        return Objects.requireNonNull(read.compute(
                tenant,
                (id, before) -> before != null && before.text().equals(text)
                        ? before
                        : new Declared(text, TenantFile.settingsForPlugins(text))));
    }
}
