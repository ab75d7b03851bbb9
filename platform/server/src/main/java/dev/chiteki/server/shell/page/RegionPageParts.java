package dev.chiteki.server.shell.page;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.shell.Wording;
import dev.chiteki.server.shell.dashboard.Dashboards;
import org.springframework.stereotype.Component;

/** What a region's page is made of. */
@Component
record RegionPageParts(
        PluginMount mount,
        Dashboards dashboards,
        SuspendedRegions suspended,
        Wording wording,
        Tenants tenants,
        Texts texts) {

    String nameOf(TenantId tenant) {
        return tenants.find(tenant)
                .map(found -> found.region().name(texts.locale()))
                .orElse(tenant.value());
    }
}
