package dev.chiteki.server.security;

import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.registry.TenantForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Removes what a forgotten tenant had decided of its roles: the next one of that id begins with the defaults. */
@Component
final class ForgottenRoles {

    private final ControlDatabase control;
    private final RoleMappingRows rows;
    private final CachedRoleMappings cache;

    ForgottenRoles(ControlDatabase control, RoleMappingRows rows, CachedRoleMappings cache) {
        this.control = control;
        this.rows = rows;
        this.cache = cache;
    }

    @EventListener
    void on(TenantForgotten forgotten) {
        control.write(() -> {
            rows.forget(forgotten.tenant());
            control.afterCommit(() -> cache.forget(forgotten.tenant()));
            return null;
        });
    }
}
