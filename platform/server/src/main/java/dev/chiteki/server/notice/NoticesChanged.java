package dev.chiteki.server.notice;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import java.util.Collections;
import java.util.Set;

/**
 * A notice was sent, or read in another window; a Spring application event, published after the commit.
 *
 * @param addresses whom it concerns
 */
public record NoticesChanged(TenantId tenant, Set<String> addresses) {

    /** Copies the set. */
    public NoticesChanged {
        addresses = Set.copyOf(addresses);
    }

    /** Whether the person in those roles has another list now. */
    public boolean concerns(String account, Set<Role> roles) {
        return !Collections.disjoint(addresses, Address.of(account, roles));
    }
}
