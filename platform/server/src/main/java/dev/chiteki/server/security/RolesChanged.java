package dev.chiteki.server.security;

import dev.chiteki.api.region.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tenant has changed which roles hold what: a Spring application event, published inside the transaction of the control
 * database that does it.
 *
 * @param before by permission and role whether it was held
 * @param after likewise
 */
public record RolesChanged(
        TenantId tenant, Map<String, @Nullable String> before, Map<String, @Nullable String> after) {}
