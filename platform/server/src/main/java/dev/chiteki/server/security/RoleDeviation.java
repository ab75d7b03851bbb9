package dev.chiteki.server.security;

import dev.chiteki.api.security.Role;

/**
 * Where a tenant departs from what a plugin declares.
 *
 * @param permission its id
 * @param granted whether the role holds it though it would not, or does not though it would
 */
record RoleDeviation(String permission, Role role, boolean granted) {}
