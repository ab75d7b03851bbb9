package dev.chiteki.server.registry;

import dev.chiteki.api.region.TenantId;

/**
 * A tenant is forgotten, so that its id may be given anew: a Spring application event, published inside the transaction of
 * the control database that does it. Whoever keeps rows about tenants there removes this one's.
 */
public record TenantForgotten(TenantId tenant) {}
