package dev.chiteki.server.rest;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.Memberships;
import dev.chiteki.server.security.SignedInUser;
import java.util.List;
import java.util.Objects;
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
     * @throws ChitekiException {@code not-found} alike for an unknown tenant, one that is not there for its people, one of
     *     which the person is no member, and a plugin that is not enabled; {@code region-suspended}, UNAVAILABLE, for
     *     members of a suspended one
     */
    Visit enter(Address address) {
        RegisteredTenant tenant = Optional.of(address.segment(0))
                .filter(TenantId::isValid)
                .flatMap(valid -> tenants.find(new TenantId(valid)))
                .filter(this::isOfMember)
                .orElseThrow(Failures::nothingHere);
        return switch (tenant.state()) {
            case ACTIVE -> visit(tenant.region().id(), address.segment(1)).orElseThrow(Failures::nothingHere);
            case SUSPENDED ->
                throw new ChitekiException(
                        Fault.UNAVAILABLE,
                        List.of(Reason.of(
                                "region-suspended",
                                tenant.region().id(),
                                Objects.requireNonNullElse(tenant.reason(), "–"))));
            case REQUESTED, PROVISIONING, FAILED, ARCHIVED, DELETED -> throw Failures.nothingHere();
        };
    }

    private boolean isOfMember(RegisteredTenant tenant) {
        return user.accountIfSignedIn()
                .filter(account ->
                        !memberships.rolesOf(account, tenant.region().id()).isEmpty())
                .isPresent();
    }

    private Optional<Visit> visit(TenantId tenant, String plugin) {
        return user.accountIfSignedIn().flatMap(account -> plugins.enabled(tenant, plugin)
                .map(running -> new Visit(tenant, running, account)));
    }

    /** A member at a plugin of their tenant. */
    record Visit(TenantId tenant, RunningPlugin plugin, String account) {}
}
