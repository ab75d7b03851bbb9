package dev.chiteki.server.security;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import java.util.Set;
import java.util.SortedSet;

/** Who belongs to which tenant, in which roles. */
public final class Memberships {

    /** The tenants of which the account is a member. */
    public SortedSet<TenantId> tenantsOf(String accountName) {
        throw new UnsupportedOperationException();
    }

    /** The account's roles in the tenant; empty where it is no member. */
    public Set<Role> rolesOf(String accountName, TenantId tenant) {
        throw new UnsupportedOperationException();
    }
}
