package dev.chiteki.server.registry;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.ControlDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which plugin, in which version, each tenant has enabled. Kept in the control database, read from memory. */
@Component
public final class Pins {

    private final ControlDatabase control;
    private final ApplicationEventPublisher events;
    private final Cached<Map<TenantId, Map<String, Pin>>> known;

    private record Pin(TenantId tenant, String plugin, String version, boolean enabled) {}

    Pins(ControlDatabase control, ApplicationEventPublisher events) {
        this.control = control;
        this.events = events;
        this.known = new Cached<>(this::load);
    }

    /** Version by plugin id, of the enabled plugins only. */
    public Map<String, String> of(TenantId tenant) {
        Map<String, String> versions = new TreeMap<>();
        pins(tenant).values().stream().filter(Pin::enabled).forEach(pin -> versions.put(pin.plugin(), pin.version()));
        return versions;
    }

    /** The version in which the tenant has, or last had, the plugin enabled: its data, if any, are of that version. */
    public Optional<String> last(TenantId tenant, String pluginId) {
        return Optional.ofNullable(pins(tenant).get(pluginId)).map(Pin::version);
    }

    /** Enables the plugin in that version and publishes a {@link PinChanged}; nothing happens where it is so already. */
    public void enable(TenantId tenant, String pluginId, String version) {
        control.write(() -> {
            if (!stored(tenant, pluginId).equals(Optional.of(new Pin(tenant, pluginId, version, true)))) {
                store(tenant, pluginId, version);
                announce(new PinChanged(tenant, pluginId, true));
            }
            return null;
        });
    }

    /** Disables the plugin, its data kept, and publishes a {@link PinChanged}; nothing happens where it is so already. */
    public void disable(TenantId tenant, String pluginId) {
        control.write(() -> {
            int changed = control.jdbc()
                    .sql("UPDATE pin SET enabled = FALSE, since = ? WHERE tenant = ? AND plugin = ? AND enabled")
                    .params(TenantRows.now(), tenant.value(), pluginId)
                    .update();
            if (changed > 0) {
                announce(new PinChanged(tenant, pluginId, false));
            }
            return null;
        });
    }

    @EventListener
    void on(TenantChanged event) {
        if (event.state() == TenantState.DELETED) {
            known.invalidate();
        }
    }

    private void store(TenantId tenant, String pluginId, String version) {
        control.jdbc()
                .sql("""
                        INSERT INTO pin (tenant, plugin, version, enabled, since) VALUES (:tenant, :plugin, :version, TRUE, :now)
                        ON DUPLICATE KEY UPDATE version = :version, enabled = TRUE, since = :now""")
                .param("tenant", tenant.value())
                .param("plugin", pluginId)
                .param("version", version)
                .param("now", TenantRows.now())
                .update();
    }

    private Optional<Pin> stored(TenantId tenant, String pluginId) {
        return select("WHERE tenant = ? AND plugin = ? FOR UPDATE", tenant.value(), pluginId).stream()
                .findFirst();
    }

    private Map<String, Pin> pins(TenantId tenant) {
        return Objects.requireNonNullElse(known.get().get(tenant), Map.of());
    }

    private Map<TenantId, Map<String, Pin>> load() {
        Map<TenantId, Map<String, Pin>> pins = new HashMap<>();
        select("").forEach(pin -> pins.computeIfAbsent(pin.tenant(), tenant -> new TreeMap<>())
                .put(pin.plugin(), pin));
        return pins;
    }

    private List<Pin> select(String condition, Object... parameters) {
        return control.jdbc()
                .sql("SELECT tenant, plugin, version, enabled FROM pin " + condition)
                .params(parameters)
                .query((row, number) -> new Pin(
                        new TenantId(row.getString("tenant")),
                        row.getString("plugin"),
                        row.getString("version"),
                        row.getBoolean("enabled")))
                .list();
    }

    private void announce(PinChanged change) {
        control.afterCommit(() -> {
            known.invalidate();
            events.publishEvent(change);
        });
    }
}
