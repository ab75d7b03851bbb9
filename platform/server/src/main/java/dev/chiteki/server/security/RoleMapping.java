package dev.chiteki.server.security;

import dev.chiteki.api.region.TenantKind;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which roles hold which permissions in one tenant: what plugins declare, but for the tenant's deviations from it. The only
 * reader of what plugins declare, so that no door can ask another question than the others.
 */
public final class RoleMapping {

    /** Changes this mapping. It is its administrators' for good, so that no tenant locks itself out. */
    public static final Permission ADMINISTRATION =
            Permission.of("administration.roles", Role.ADMINISTRATOR, Role.PROGRAMME_ADMINISTRATOR);

    /** Sees this mapping. Whoever audits a tenant sees who may do what in it, whatever its administrators think of that. */
    public static final Permission READING = Permission.of(
            "administration.roles-read",
            Role.ADMINISTRATOR,
            Role.AUDITOR,
            Role.PROGRAMME_ADMINISTRATOR,
            Role.PROGRAMME_AUDITOR);

    private static final Map<String, Permission> FIXED =
            Map.of(ADMINISTRATION.id(), ADMINISTRATION, READING.id(), READING);

    private static final RoleMapping AS_DECLARED = new RoleMapping(0, List.of());

    private final long version;
    private final Map<String, Map<Role, Boolean>> deviations = new HashMap<>();

    private RoleMapping(long version, List<RoleDeviation> deviations) {
        this.version = version;
        deviations.forEach(deviation -> this.deviations
                .computeIfAbsent(deviation.permission(), missing -> new HashMap<>())
                .put(deviation.role(), deviation.granted()));
    }

    /** That of a tenant which has changed nothing. */
    public static RoleMapping asDeclared() {
        return AS_DECLARED;
    }

    /** That of a tenant with these deviations. */
    static RoleMapping of(long version, List<RoleDeviation> deviations) {
        return new RoleMapping(version, deviations);
    }

    /** The roles that hold the permission where no tenant has decided otherwise. */
    public static Set<Role> declared(Permission permission) {
        return permission.defaultRoles();
    }

    /** Whether the permission's roles cannot be changed. */
    public static boolean isFixed(Permission permission) {
        return FIXED.containsKey(permission.id());
    }

    /** How often it has changed. */
    public long version() {
        return version;
    }

    /** What the tenant has decided of that role, if it differs from what is declared. */
    public Optional<Boolean> deviation(Permission permission, Role role) {
        if (isFixed(permission)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        deviations.getOrDefault(permission.id(), Map.of()).get(role))
                .filter(granted -> granted != declared(permission).contains(role));
    }

    /** The roles of that kind of tenant that hold the permission. */
    public Set<Role> holders(Permission permission, TenantKind kind) {
        EnumSet<Role> holders = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> role.kind() == kind && holds(role, permission))
                .forEach(holders::add);
        return holders;
    }

    /** Whether one of the roles holds the permission. */
    public boolean holds(Set<Role> roles, Permission permission) {
        return roles.stream().anyMatch(role -> holds(role, permission));
    }

    private boolean holds(Role role, Permission permission) {
        Permission fixed = FIXED.get(permission.id());
        if (fixed != null) {
            return fixed.defaultRoles().contains(role);
        }
        return deviation(permission, role).orElseGet(() -> declared(permission).contains(role));
    }
}
