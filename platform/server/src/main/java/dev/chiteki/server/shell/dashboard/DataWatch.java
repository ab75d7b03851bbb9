package dev.chiteki.server.shell.dashboard;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.region.TenantKind;
import dev.chiteki.server.database.EntityChange;
import dev.chiteki.server.database.EntityChangeListener;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.indicator.IndicatorsReported;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.tenant.TenantScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells dashboards when what they show has changed: after the commit, never before. */
@Component
final class DataWatch implements EntityChangeListener {

    private final TenantTransactions transactions;
    private final OpenDashboards dashboards;
    private final Tenants tenants;

    DataWatch(TenantTransactions transactions, OpenDashboards dashboards, Tenants tenants) {
        this.transactions = transactions;
        this.dashboards = dashboards;
        this.tenants = tenants;
    }

    @Override
    public void on(EntityChange change) {
        TenantId tenant = TenantScope.current();
        String plugin = change.pluginId();
        transactions.afterCommit(() -> dashboards.changed(tenant, plugin));
    }

    /** What regions report is shown at the programme office, by the platform itself. */
    @EventListener
    void on(IndicatorsReported event) {
        tenants.all().stream()
                .map(tenant -> tenant.region())
                .filter(tenant -> tenant.kind() == TenantKind.PROGRAMME)
                .forEach(office -> dashboards.changed(office.id(), Plugins.ADMINISTRATION));
    }
}
