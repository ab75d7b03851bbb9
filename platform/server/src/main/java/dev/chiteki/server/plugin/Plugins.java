package dev.chiteki.server.plugin;

import dev.chiteki.api.region.TenantId;
import java.util.List;
import java.util.Optional;

/** The published plugins, which of them run, and which of them a tenant has enabled. */
public final class Plugins {

    /** All published versions, by id and version. */
    public List<PluginStatus> published() {
        throw new UnsupportedOperationException();
    }

    /** The running version that the tenant has enabled of the plugin. */
    public Optional<RunningPlugin> enabled(TenantId tenant, String pluginId) {
        throw new UnsupportedOperationException();
    }

    /** All that the tenant has enabled and that run, by plugin id. */
    public List<RunningPlugin> enabled(TenantId tenant) {
        throw new UnsupportedOperationException();
    }

    /**
     * Migrates the tenant's tables to the newest running version and enables it.
     *
     * @throws dev.chiteki.api.error.ChitekiException {@code plugin-unknown}, NOT_FOUND
     */
    public void enable(TenantId tenant, String pluginId) {
        throw new UnsupportedOperationException();
    }

    /** Disables the plugin for the tenant; data kept. */
    public void disable(TenantId tenant, String pluginId) {
        throw new UnsupportedOperationException();
    }
}
