package dev.chiteki.server.audit;

import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.security.RolesChanged;
import dev.chiteki.server.tenant.TenantScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records who changes what roles may do: in the operators' trail with the transaction of the control database that does it,
 * and in the region's own before that commits, so that there is no change of which the region does not know.
 */
@Component
final class RoleMappingChanges {

    private final AuditTrail trail;
    private final TenantTransactions transactions;

    RoleMappingChanges(AuditTrail trail, TenantTransactions transactions) {
        this.trail = trail;
        this.transactions = transactions;
    }

    @EventListener
    void on(RolesChanged changed) {
        trail.recordOperator("roles.change", changed.tenant() + "/roles", changed.before(), changed.after());
        TenantScope.call(
                changed.tenant(),
                () -> transactions.write(() -> {
                    trail.record("roles.change", "roles", changed.before(), changed.after());
                    return null;
                }));
    }
}
