package dev.chiteki.server.operator;

import dev.chiteki.server.plugin.DevelopmentNews;
import dev.chiteki.server.registry.StartState;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings up the regions that had to wait for a plugin under development, once that runs. */
@Component
final class DevelopmentProvisioning {

    private final Provisioning provisioning;
    private final StartState state;
    private final Tenants tenants;

    DevelopmentProvisioning(Provisioning provisioning, StartState state, Tenants tenants) {
        this.provisioning = provisioning;
        this.state = state;
        this.tenants = tenants;
    }

    @EventListener
    void on(DevelopmentNews.Taken taken) {
        if (state.isReady() && isAnyWaiting()) {
            provisioning.run(new DefaultApplicationArguments());
        }
    }

    private boolean isAnyWaiting() {
        return !state.refusedFiles().isEmpty()
                || tenants.all().stream().anyMatch(tenant -> tenant.state() == TenantState.FAILED);
    }
}
