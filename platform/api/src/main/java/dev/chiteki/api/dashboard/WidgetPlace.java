package dev.chiteki.api.dashboard;

import dev.chiteki.api.security.Role;
import java.util.Collections;
import java.util.Set;

/**
 * Where a widget stands for people who have not arranged their dashboard.
 *
 * @param order smaller comes first
 * @param roles for whom; empty for everybody
 */
public record WidgetPlace(int order, Set<Role> roles) {

    /** Copies the roles. */
    public WidgetPlace {
        roles = Set.copyOf(roles);
    }

    /** Whether it is the place for a person of these roles. */
    public boolean isFor(Set<Role> held) {
        return roles.isEmpty() || !Collections.disjoint(roles, held);
    }
}
