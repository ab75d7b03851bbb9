package dev.chiteki.server.audit;

import dev.chiteki.server.audit.Actors.Actor;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.database.TenantTransactions;

/** An audit trail for tests of other modules. */
public final class TestTrail {

    private TestTrail() {}

    /** One in which a secretariat acts. */
    public static AuditTrail of(TenantTransactions transactions, ControlDatabase control) {
        return new AuditTrail(transactions, control, () -> new Actor("secretariat@kobe", "secretariat", "127.0.0.1"));
    }
}
