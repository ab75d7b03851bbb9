package dev.chiteki.server.registry;

import dev.chiteki.api.region.TenantId;
import java.util.List;
import java.util.Optional;

/** The tenants of the installation. */
public final class Tenants {

    /** The tenant, in whatever state. */
    public Optional<RegisteredTenant> find(TenantId id) {
        throw new UnsupportedOperationException();
    }

    /** The tenant if it is active. */
    public Optional<RegisteredTenant> findActive(TenantId id) {
        return find(id).filter(tenant -> tenant.state() == TenantState.ACTIVE);
    }

    /** All, by id. */
    public List<RegisteredTenant> all() {
        throw new UnsupportedOperationException();
    }
}
