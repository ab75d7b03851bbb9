package dev.chiteki.server.rest;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.Memberships;
import dev.chiteki.server.security.SignedInUser;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets members to the plugins of their tenant; whatever is missing, all others get the same refusal. */
@Component
final class Entrance {

    private final Tenants tenants;
    private final Memberships memberships;
    private final Plugins plugins;
    private final SignedInUser user;

    Entrance(Tenants tenants, Memberships memberships, Plugins plugins, SignedInUser user) {
        this.tenants = tenants;
        this.memberships = memberships;
        this.plugins = plugins;
        this.user = user;
    }

    /**
     * Where the address leads.
     *
     * @throws dev.chiteki.api.error.ChitekiException {@code not-found} alike for an unknown tenant, one that is not
     *     active, one of which the person is no member, and a plugin that is not enabled
     */
    Visit enter(Address address) {
        return Optional.of(address.segment(0))
                .filter(TenantId::isValid)
                .map(TenantId::new)
                .filter(tenant -> tenants.findActive(tenant).isPresent())
                .flatMap(tenant -> visit(tenant, address.segment(1)))
                .orElseThrow(Failures::nothingHere);
    }

    private Optional<Visit> visit(TenantId tenant, String plugin) {
        return user.accountIfSignedIn()
                .filter(account -> !memberships.rolesOf(account, tenant).isEmpty())
                .flatMap(
                        account -> plugins.enabled(tenant, plugin).map(running -> new Visit(tenant, running, account)));
    }

    /** A member at a plugin of their tenant. */
    record Visit(TenantId tenant, RunningPlugin plugin, String account) {}
}
