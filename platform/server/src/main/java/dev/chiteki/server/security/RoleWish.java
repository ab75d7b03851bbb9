package dev.chiteki.server.security;

import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;

/**
 * What somebody wants of a role.
 *
 * @param held whether it shall hold the permission; what the plugin declares is no deviation
 */
public record RoleWish(Permission permission, Role role, boolean held) {}
