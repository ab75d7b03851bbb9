package dev.chiteki.server.audit;

import dev.chiteki.server.security.RolesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records who changes what roles may do, in the transaction of the control database that does it. */
@Component
final class RoleMappingChanges {

    private final AuditTrail trail;

    RoleMappingChanges(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(RolesChanged changed) {
        trail.recordOperator("roles.change", changed.tenant() + "/roles", changed.before(), changed.after());
    }
}
