package dev.chiteki.server.security;

import dev.chiteki.api.security.Role;
import java.time.Instant;

/**
 * One change of a tenant's roles.
 *
 * @param version the version of the mapping that it made
 * @param permission its id
 * @param account who did it
 */
public record RoleChange(long version, String permission, Role role, Kind kind, String account, Instant at) {

    /** What was done. */
    public enum Kind {
        /** The role holds the permission from then on. */
        GRANT,
        /** The role does not hold it any more. */
        WITHDRAW,
        /** What the plugin declares holds again. */
        DEFAULT
    }
}
