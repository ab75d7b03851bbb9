package dev.chiteki.server.registry;

import dev.chiteki.api.region.TenantId;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A plugin that an active tenant has enabled.
 *
 * @param zone the tenant's
 * @param language that its people read unless they choose otherwise
 */
public record EnabledPlugin(TenantId tenant, ZoneId zone, Locale language, String plugin, String version) {}
