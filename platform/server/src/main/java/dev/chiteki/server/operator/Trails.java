package dev.chiteki.server.operator;

import dev.chiteki.server.audit.AuditRow;
import dev.chiteki.server.audit.AuditSearch;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.database.Found;
import dev.chiteki.server.database.Slice;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.tenant.TenantScope;
import org.springframework.stereotype.Component;

/**
 * The trails that an operator may read: operators' acts whole, of a tenant's own trail the headings, for what its people
 * wrote is theirs.
 */
@Component
public final class Trails {

    private final OperatorGate gate;
    private final AuditTrail trail;

    Trails(OperatorGate gate, AuditTrail trail) {
        this.gate = gate;
        this.trail = trail;
    }

    /** Operators' acts that fit, newest first. */
    public Found<AuditRow> ofOperators(AuditSearch search, Slice slice) {
        gate.require();
        return trail.findOfOperators(search, slice);
    }

    /** The headings of the tenant's own trail that fit, newest first, without the values before and after. */
    public Found<AuditRow> ofTenant(RegisteredTenant tenant, AuditSearch search, Slice slice) {
        gate.require();
        Found<AuditRow> found = TenantScope.<Found<AuditRow>, RuntimeException>rebind(
                tenant.region().id(), () -> trail.find(search, slice));
        return new Found<>(found.rows().stream().map(Trails::heading).toList(), found.all());
    }

    private static AuditRow heading(AuditRow row) {
        return new AuditRow(
                row.id(),
                row.at(),
                row.account(),
                row.roles(),
                row.tenant(),
                row.act(),
                row.plugin(),
                row.subject(),
                null,
                null,
                row.origin());
    }
}
