package dev.chiteki.api.person;

import dev.chiteki.api.security.Role;
import java.util.List;

/**
 * A member of the current region.
 *
 * @param account the account's name, unique in the installation
 * @param name by which people know them, in the reader's language
 * @param roles those that they hold in the region, at least one, in the order of {@link Role}
 */
public record Person(String account, String name, List<Role> roles) {

    /** Copies the roles. */
    public Person {
        roles = List.copyOf(roles);
    }
}
