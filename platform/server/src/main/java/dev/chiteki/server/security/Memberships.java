package dev.chiteki.server.security;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Who belongs to which tenant, in which roles. A removal ends access within seconds, on all nodes. */
@Component
public final class Memberships {

    private final Standings standings;

    Memberships(Standings standings) {
        this.standings = standings;
    }

    /** The tenants of which the account is a member. */
    public SortedSet<TenantId> tenantsOf(String accountName) {
        return Collections.unmodifiableSortedSet(
                new TreeSet<>(standings.find(accountName).map(Standing::tenants).orElse(Set.of())));
    }

    /** The account's roles in the tenant; empty where it is no member. */
    public Set<Role> rolesOf(String accountName, TenantId tenant) {
        return standings
                .find(accountName)
                .map(standing -> standing.rolesIn(tenant))
                .orElse(Set.of());
    }
}
