package dev.chiteki.server.shell.dashboard;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.EntityChange;
import dev.chiteki.server.database.EntityChangeListener;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import org.springframework.stereotype.Component;

/** Tells dashboards when what they show has changed: after the commit, never before. */
@Component
final class DataWatch implements EntityChangeListener {

    private final TenantTransactions transactions;
    private final OpenDashboards dashboards;

    DataWatch(TenantTransactions transactions, OpenDashboards dashboards) {
        this.transactions = transactions;
        this.dashboards = dashboards;
    }

    @Override
    public void on(EntityChange change) {
        TenantId tenant = TenantScope.current();
        String plugin = change.pluginId();
        transactions.afterCommit(() -> dashboards.changed(tenant, plugin));
    }
}
