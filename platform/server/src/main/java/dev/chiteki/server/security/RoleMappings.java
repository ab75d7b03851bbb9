package dev.chiteki.server.security;

import dev.chiteki.api.region.TenantId;

/** Tells which roles hold which permissions in a tenant at this moment. */
@FunctionalInterface
interface RoleMappings {

    /** The tenant's mapping; as declared where it has changed nothing. */
    RoleMapping of(TenantId tenant);
}
