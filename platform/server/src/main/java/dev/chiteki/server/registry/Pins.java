package dev.chiteki.server.registry;

import dev.chiteki.api.region.TenantId;
import java.util.Map;

/** Which plugin, in which version, each tenant has enabled. Kept in the control database; cached, and told to others. */
public final class Pins {

    /** Version by plugin id, of the enabled plugins only. */
    public Map<String, String> of(TenantId tenant) {
        throw new UnsupportedOperationException();
    }

    /** Whether the tenant has, or once had, the plugin enabled: its data may be there. */
    public boolean isKnown(TenantId tenant, String pluginId) {
        throw new UnsupportedOperationException();
    }

    /** Enables the plugin in that version and publishes a {@link PinChanged}. */
    public void enable(TenantId tenant, String pluginId, String version) {
        throw new UnsupportedOperationException();
    }

    /** Disables the plugin, its data kept, and publishes a {@link PinChanged}. */
    public void disable(TenantId tenant, String pluginId) {
        throw new UnsupportedOperationException();
    }
}
