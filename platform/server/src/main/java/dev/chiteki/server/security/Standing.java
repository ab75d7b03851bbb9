package dev.chiteki.server.security;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import java.util.Map;
import java.util.Set;

/** An account with the roles that it holds at this moment, by tenant. */
record Standing(Account account, Map<TenantId, Set<Role>> memberships) {

    Standing {
        memberships = Map.copyOf(memberships);
    }

    /** The roles held in the tenant: none while the account is switched off. */
    Set<Role> rolesIn(TenantId tenant) {
        return account.enabled() ? memberships.getOrDefault(tenant, Set.of()) : Set.of();
    }

    Set<TenantId> tenants() {
        return account.enabled() ? memberships.keySet() : Set.of();
    }

    boolean operates() {
        return account.enabled() && account.operator();
    }
}
