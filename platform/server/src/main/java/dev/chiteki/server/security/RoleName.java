package dev.chiteki.server.security;

import dev.chiteki.api.security.Role;
import dev.chiteki.api.text.ConstantName;

/** Under which key the platform's texts name a role; those of regions and of the programme office share some codes. */
public final class RoleName {

    private RoleName() {}

    /** {@code role.region.president}. */
    public static String key(Role role) {
        return "role." + ConstantName.of(role.kind()) + "." + role.code();
    }
}
