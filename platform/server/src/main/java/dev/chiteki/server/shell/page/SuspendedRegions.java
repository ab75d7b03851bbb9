package dev.chiteki.server.shell.page;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.Memberships;
import dev.chiteki.server.security.SignedInUser;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells members, and nobody else, that their region is suspended. */
@Component
final class SuspendedRegions {

    private final Tenants tenants;
    private final Memberships memberships;
    private final SignedInUser user;

    SuspendedRegions(Tenants tenants, Memberships memberships, SignedInUser user) {
        this.tenants = tenants;
        this.memberships = memberships;
        this.user = user;
    }

    /** The region of that id, if it is suspended and the person signed in is a member. */
    Optional<RegisteredTenant> find(String id) {
        return Optional.of(id)
                .filter(TenantId::isValid)
                .flatMap(valid -> tenants.find(new TenantId(valid)))
                .filter(tenant -> tenant.state() == TenantState.SUSPENDED)
                .filter(this::isMember);
    }

    /** The first suspended region of which the person signed in is a member. */
    Optional<RegisteredTenant> first() {
        return memberships.tenantsOf(user.accountName()).stream()
                .flatMap(id -> find(id.value()).stream())
                .findFirst();
    }

    private boolean isMember(RegisteredTenant tenant) {
        return user.accountIfSignedIn()
                .filter(account ->
                        !memberships.rolesOf(account, tenant.region().id()).isEmpty())
                .isPresent();
    }
}
