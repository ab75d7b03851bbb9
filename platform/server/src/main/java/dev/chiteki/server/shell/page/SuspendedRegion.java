package dev.chiteki.server.shell.page;

import dev.chiteki.server.registry.RegisteredTenant;

/** A member came to their region while it is suspended. */
final class SuspendedRegion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RegisteredTenant tenant;

    SuspendedRegion(RegisteredTenant tenant) {
        super("Region " + tenant.region().id() + " is suspended.");
        this.tenant = tenant;
    }

    RegisteredTenant tenant() {
        return tenant;
    }
}
