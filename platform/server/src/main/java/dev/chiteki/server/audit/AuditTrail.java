package dev.chiteki.server.audit;

import dev.chiteki.api.text.ConstantName;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.database.EntityChange;
import dev.chiteki.server.database.EntityChangeListener;
import dev.chiteki.server.database.Found;
import dev.chiteki.server.database.Slice;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Append-only rows: who, role, tenant, what, before and after, when (real time), from where. */
@Component
public final class AuditTrail implements EntityChangeListener {

    private static final AuditTable OF_TENANT = new AuditTable("core_audit");
    private static final AuditTable OF_OPERATORS = new AuditTable("operators_audit");

    private final TenantTransactions transactions;
    private final ControlDatabase control;
    private final Actors actors;

    AuditTrail(TenantTransactions transactions, ControlDatabase control, Actors actors) {
        this.transactions = transactions;
        this.control = control;
        this.actors = actors;
    }

    /** Writes a row into the bound tenant's database, in the running transaction. */
    public void record(
            String act,
            String subject,
            @Nullable Map<String, @Nullable String> before,
            @Nullable Map<String, @Nullable String> after) {
        recordOfTenant(new AuditedAct(act, null, subject, before, after));
    }

    /** Writes a row about an operator's act into the control database, in its running transaction. */
    public void recordOperator(
            String act,
            String subject,
            @Nullable Map<String, @Nullable String> before,
            @Nullable Map<String, @Nullable String> after) {
        String tenant = TenantScope.bound().map(Object::toString).orElse(null);
        AuditedAct audited = new AuditedAct(act, null, subject, before, after);
        OF_OPERATORS.insert(control.jdbc(), actors.current(), tenant, audited);
    }

    /** Writes a row for every change of every plugin's entities. */
    @Override
    public void on(EntityChange change) {
        String act = ConstantName.of(change.act());
        String subject = change.id().isEmpty() ? change.entity() : change.entity() + " " + change.id();
        recordOfTenant(new AuditedAct(act, change.pluginId(), subject, change.before(), change.after()));
    }

    /** The bound tenant's newest rows, newest first. */
    public List<AuditRow> latest(int most) {
        return transactions.read(() -> OF_TENANT.latest(transactions.jdbc(), most));
    }

    /** The newest rows about operators' acts, newest first. */
    public List<AuditRow> latestOfOperators(int most) {
        return OF_OPERATORS.latest(control.jdbc(), most);
    }

    /** The bound tenant's rows that fit, newest first. */
    public Found<AuditRow> find(AuditSearch search, Slice slice) {
        return transactions.read(() -> OF_TENANT.find(transactions.jdbc(), search, slice));
    }

    /** The rows about operators' acts that fit, newest first. */
    public Found<AuditRow> findOfOperators(AuditSearch search, Slice slice) {
        return OF_OPERATORS.find(control.jdbc(), search, slice);
    }

    private void recordOfTenant(AuditedAct audited) {
        String tenant = TenantScope.current().value();
        OF_TENANT.insert(transactions.jdbc(), actors.current(), tenant, audited);
    }
}
