package dev.chiteki.server.registry;

import dev.chiteki.api.region.TenantId;

/** A plugin was switched on or off for a tenant; a Spring application event, published after the commit. */
public record PinChanged(TenantId tenant, String pluginId, boolean enabled) {}
