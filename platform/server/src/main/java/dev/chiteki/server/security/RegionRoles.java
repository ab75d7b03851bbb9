package dev.chiteki.server.security;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.Region;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.ControlDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which roles hold what in each region, and its administrators' changes of it. */
@Component
public final class RegionRoles {

    private final ControlDatabase control;
    private final RoleMappingRows rows;
    private final CachedRoleMappings cache;
    private final SignedInUser user;
    private final ApplicationEventPublisher events;

    RegionRoles(
            ControlDatabase control,
            RoleMappingRows rows,
            CachedRoleMappings cache,
            SignedInUser user,
            ApplicationEventPublisher events) {
        this.control = control;
        this.rows = rows;
        this.cache = cache;
        this.user = user;
        this.events = events;
    }

    /** The tenant's mapping as it stands in the database. */
    public RoleMapping mapping(TenantId tenant) {
        return rows.of(tenant);
    }

    /** The latest changes, the newest first. */
    public List<RoleChange> history(TenantId tenant, int most) {
        return rows.history(tenant, most);
    }

    /**
     * Makes it so; what is so already is no change. It holds on this node at once, on others within seconds.
     *
     * @param seenVersion of the mapping from which the person set out
     * @throws ChitekiException {@code permission-missing}, FORBIDDEN; {@code role-kind}, INVALID; {@code
     *     permission-fixed}, REFUSED; {@code roles-stale}, CONFLICT, if somebody else was faster
     */
    public RoleMapping change(Region region, long seenVersion, List<RoleWish> wishes) {
        user.require(RoleMapping.ADMINISTRATION);
        wishes.forEach(wish -> check(region, wish));
        return control.write(() -> {
            RoleMapping before = rows.of(region.id());
            List<RoleWish> changes =
                    wishes.stream().filter(wish -> isChange(before, wish)).toList();
            if (changes.isEmpty()) {
                return before;
            }
            if (!rows.advance(region.id(), seenVersion)) {
                throw stale(region.id());
            }
            changes.forEach(wish -> apply(region.id(), seenVersion + 1, wish));
            tell(region.id(), changes);
            control.afterCommit(() -> cache.forget(region.id()));
            return rows.of(region.id());
        });
    }

    private static void check(Region region, RoleWish wish) {
        if (wish.role().kind() != region.kind()) {
            throw ChitekiException.invalid(
                    Reason.at("role", "role-kind", wish.role().code(), region.id()));
        }
        if (RoleMapping.isFixed(wish.permission())) {
            throw ChitekiException.refused(Reason.at(
                    "permission", "permission-fixed", wish.permission().id()));
        }
    }

    private static boolean isChange(RoleMapping mapping, RoleWish wish) {
        return mapping.holders(wish.permission(), wish.role().kind()).contains(wish.role()) != wish.held();
    }

    private void apply(TenantId tenant, long version, RoleWish wish) {
        String permission = wish.permission().id();
        boolean declared = RoleMapping.declared(wish.permission()).contains(wish.role());
        RoleChange.Kind kind = wish.held() == declared
                ? RoleChange.Kind.DEFAULT
                : wish.held() ? RoleChange.Kind.GRANT : RoleChange.Kind.WITHDRAW;
        if (kind == RoleChange.Kind.DEFAULT) {
            rows.forget(tenant, permission, wish.role());
        } else {
            rows.keep(tenant, new RoleDeviation(permission, wish.role(), wish.held()));
        }
        rows.note(tenant, new RoleChange(version, permission, wish.role(), kind, user.accountName(), Accounts.now()));
    }

    private void tell(TenantId tenant, List<RoleWish> changes) {
        Map<String, @Nullable String> before = new HashMap<>();
        Map<String, @Nullable String> after = new HashMap<>();
        for (RoleWish wish : changes) {
            String what = wish.permission().id() + " " + wish.role().code();
            before.put(what, String.valueOf(!wish.held()));
            after.put(what, String.valueOf(wish.held()));
        }
        events.publishEvent(new RolesChanged(tenant, before, after));
    }

    private ChitekiException stale(TenantId tenant) {
        return rows.history(tenant, 1).stream()
                .findFirst()
                .map(last -> ChitekiException.conflict(Reason.at("version", "roles-stale", last.account())))
                .orElseGet(() -> ChitekiException.conflict(Reason.at("version", "roles-stale", "-")));
    }
}
