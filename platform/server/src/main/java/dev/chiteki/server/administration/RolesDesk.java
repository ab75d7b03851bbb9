package dev.chiteki.server.administration;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.Region;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.administration.RolesSheet.PermissionEntry;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.RegionRoles;
import dev.chiteki.server.security.RoleChange;
import dev.chiteki.server.security.RoleMapping;
import dev.chiteki.server.security.RoleWish;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.shell.Wording;
import dev.chiteki.server.tenant.TenantScope;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which roles hold which permissions in the bound region: auditors see it, administrators decide it. */
@Component
public final class RolesDesk {

    private final Plugins plugins;
    private final Tenants tenants;
    private final RegionRoles roles;
    private final Wording wording;
    private final SignedInUser user;

    RolesDesk(Plugins plugins, Tenants tenants, RegionRoles roles, Wording wording, SignedInUser user) {
        this.plugins = plugins;
        this.tenants = tenants;
        this.roles = roles;
        this.wording = wording;
        this.user = user;
    }

    /**
     * What is wanted of a role.
     *
     * @param held whether it shall hold the permission; null for what the plugin declares
     */
    public record Wish(
            String permission, String role, @Nullable Boolean held) {}

    /** All permissions of the region's plugins and of its administration, each with the roles that hold it. */
    public RolesSheet open() {
        user.require(RoleMapping.READING);
        return sheet(roles.mapping(TenantScope.current()));
    }

    /**
     * Changes some, all or nothing.
     *
     * @throws ChitekiException {@code permission-unknown} or {@code role-unknown}, INVALID, and as of
     *     {@link RegionRoles#change}
     */
    public RolesSheet change(long seenVersion, List<Wish> wishes) {
        user.require(RoleMapping.ADMINISTRATION);
        return sheet(roles.change(
                region(), seenVersion, wishes.stream().map(this::resolved).toList()));
    }

    /** The latest changes, the newest first. */
    public List<RoleChange> history(int most) {
        user.require(RoleMapping.READING);
        return roles.history(TenantScope.current(), most);
    }

    /** Whether the person may change some. */
    public boolean isManaged() {
        return user.may(RoleMapping.ADMINISTRATION);
    }

    /** The roles of the region's kind, in their order. */
    public List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role.kind() == region().kind())
                .toList();
    }

    private RolesSheet sheet(RoleMapping mapping) {
        List<PermissionEntry> entries = plugins.enabled(TenantScope.current()).stream()
                .flatMap(plugin -> plugin.permissions().stream().map(permission -> entry(plugin, permission, mapping)))
                .toList();
        return new RolesSheet(mapping.version(), codes(roles()), entries);
    }

    private PermissionEntry entry(RunningPlugin plugin, Permission permission, RoleMapping mapping) {
        return new PermissionEntry(
                permission.id(),
                plugin.texts().get("permission." + permission.id()),
                plugin.id(),
                wording.nameOf(plugin),
                RoleMapping.isFixed(permission),
                codes(mapping.holders(permission, region().kind())),
                codes(RoleMapping.asDeclared().holders(permission, region().kind())));
    }

    private RoleWish resolved(Wish wish) {
        Permission permission = plugins.enabled(TenantScope.current()).stream()
                .flatMap(plugin -> plugin.permissions().stream())
                .filter(known -> known.id().equals(wish.permission()))
                .findFirst()
                .orElseThrow(() ->
                        ChitekiException.invalid(Reason.at("permission", "permission-unknown", wish.permission())));
        Role role = Role.of(region().kind(), wish.role())
                .orElseThrow(() -> ChitekiException.invalid(
                        Reason.at("role", "role-unknown", wish.role(), String.join(", ", codes(roles())))));
        Boolean held = wish.held();
        return new RoleWish(
                permission,
                role,
                held == null ? RoleMapping.declared(permission).contains(role) : held);
    }

    private Region region() {
        TenantId tenant = TenantScope.current();
        return tenants.find(tenant)
                .map(RegisteredTenant::region)
                .orElseThrow(() -> new IllegalStateException("Tenant " + tenant + " is bound but not registered."));
    }

    private static List<String> codes(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::code).collect(Collectors.toList());
    }
}
