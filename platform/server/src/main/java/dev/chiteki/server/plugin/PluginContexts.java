package dev.chiteki.server.plugin;

import dev.chiteki.api.data.Database;
import dev.chiteki.api.japan.Calendars;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.plugin.Services;
import dev.chiteki.api.region.Region;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.time.InstallationClock;
import org.springframework.stereotype.Component;

/** Makes the context of each plugin version from the platform's parts. */
@Component
class PluginContexts implements ContextSource {

    private final PluginSupplies supplies;
    private final InstallationClock clock;
    private final Calendars calendars;
    private final SignedInUser user;
    private final Tenants tenants;
    private final SettingSupplies settings;

    PluginContexts(
            PluginSupplies supplies,
            InstallationClock clock,
            Calendars calendars,
            SignedInUser user,
            Tenants tenants,
            SettingSupplies settings) {
        this.supplies = supplies;
        this.clock = clock;
        this.calendars = calendars;
        this.user = user;
        this.tenants = tenants;
        this.settings = settings;
    }

    @Override
    public PluginContext context(PluginHome home, Database database, Services services) {
        return new RunningContext(
                home.pluginId(),
                database,
                services,
                home.texts(),
                supplies.of(home, database),
                clock,
                calendars,
                user,
                this::region,
                settings.of(home));
    }

    private Region region() {
        TenantId tenant = TenantScope.current();
        return tenants.find(tenant)
                .map(RegisteredTenant::region)
                .orElseThrow(() -> new IllegalStateException("Tenant " + tenant + " is bound but not registered."));
    }
}
