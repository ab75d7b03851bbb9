package dev.chiteki.server.operator;

import dev.chiteki.api.region.Region;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.registry.Pins;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes one tenant, or brings it up to date. Each step may be repeated, so that a start after a crash, at whatever point,
 * goes on where the last one ended.
 */
@Component
final class TenantPreparation {

    private final Tenants tenants;
    private final Pins pins;
    private final TenantTables tables;
    private final ControlDatabase control;
    private final AuditTrail audit;
    private final TrialAccounts accounts;

    TenantPreparation(
            Tenants tenants,
            Pins pins,
            TenantTables tables,
            ControlDatabase control,
            AuditTrail audit,
            TrialAccounts accounts) {
        this.tenants = tenants;
        this.pins = pins;
        this.tables = tables;
        this.control = control;
        this.audit = audit;
        this.accounts = accounts;
    }

    /** Whether nothing is to be done: the tenant's database is not even opened. */
    boolean isDone(RegisteredTenant tenant) {
        TenantId id = tenant.region().id();
        return tenant.state() == TenantState.ACTIVE && isUpToDate(id);
    }

    /** Whether the tenant has all tables as they should be by now. */
    boolean isUpToDate(TenantId id) {
        return tables.fingerprint(id).equals(tenants.preparation(id).fingerprint());
    }

    /**
     * Makes the tenant and opens it to its people.
     *
     * @param declared the plugins that its file names; one that was active before keeps those that it has by now
     */
    void make(RegisteredTenant tenant, List<String> declared) {
        Region region = tenant.region();
        Collection<String> wanted = tenants.preparation(region.id()).everActive()
                ? pins.of(region.id()).keySet()
                : declared;
        tenants.beginProvisioning(region.id());
        tables.makeCore(region.id());
        tables.enable(region.id(), wanted);
        accounts.ensureFor(region);
        control.write(() -> {
            tenants.activate(region.id(), tables.fingerprint(region.id()));
            audit.recordOperator(
                    "tenant.activate",
                    region.id().value(),
                    Map.of("state", tenant.state().name()),
                    Map.of("state", TenantState.ACTIVE.name()));
            return null;
        });
    }

    /**
     * Brings the tables of an active tenant, the platform's and those of its plugins, and its accounts up to date.
     *
     * @return the plugins whose tables could not be, and why; they harm nobody but themselves
     */
    Map<String, RuntimeException> update(RegisteredTenant tenant) {
        TenantId id = tenant.region().id();
        tables.makeCore(id);
        Map<String, RuntimeException> failures =
                tables.tryToEnable(id, pins.of(id).keySet());
        accounts.ensureFor(tenant.region());
        if (failures.isEmpty()) {
            tenants.notePrepared(id, tables.fingerprint(id));
        }
        return failures;
    }

    /** The tenant stays closed until it is made after all; why, its state and the trail tell. */
    void fail(TenantId id, String reason) {
        control.write(() -> {
            tenants.fail(id, reason);
            audit.recordOperator("tenant.fail", id.value(), null, Map.of("reason", reason));
            return null;
        });
    }
}
