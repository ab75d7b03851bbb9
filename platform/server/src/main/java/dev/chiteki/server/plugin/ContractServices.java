package dev.chiteki.server.plugin;

import dev.chiteki.api.plugin.Offer;
import dev.chiteki.api.plugin.Services;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.tenant.TenantScope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds services among the versions that the bound tenant has enabled; contracts are shared, so their class is the key. */
@Component
class ContractServices implements Services {

    private final RunningPlugins plugins;

    ContractServices(RunningPlugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public <T> Optional<T> find(Class<T> contract) {
        return plugins.pinned(TenantScope.current()).stream()
                .flatMap(plugin -> plugin.running().offers().stream())
                .filter(offer -> offer.contract() == contract)
                .map(Offer::provider)
                .map(contract::cast)
                .findFirst();
    }

    /** The texts of the version that the bound tenant has enabled of the plugin; none where no tenant is bound. */
    Optional<Texts> texts(String pluginId) {
        return TenantScope.bound()
                .flatMap(tenant -> plugins.pinned(tenant, pluginId))
                .map(plugin -> plugin.running().texts());
    }
}
