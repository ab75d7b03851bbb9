package dev.chiteki.server.shell.page;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.ui.View;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.security.SignedInUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the plugin's view for a path, and is the one place that asks whether it is enabled and permitted: where it is
 * not, it is as if it were not there.
 */
@Component
final class PluginMount {

    private final Plugins plugins;
    private final SignedInUser user;

    PluginMount(Plugins plugins, SignedInUser user) {
        this.plugins = plugins;
        this.user = user;
    }

    /** The view for the segments below the tenant's own, the first being the plugin's id. */
    Optional<Mounted> find(TenantId tenant, List<String> segments, Map<String, List<String>> query) {
        List<String> below = segments.subList(1, segments.size());
        return plugins.enabled(tenant, segments.getFirst()).flatMap(plugin -> ViewPath.longest(plugin.views(), below)
                .filter(view -> user.may(view.permission()))
                .map(view -> new Mounted(plugin, view, request(view, below, query))));
    }

    private static ViewRequest request(View view, List<String> below, Map<String, List<String>> query) {
        return new ViewRequest(below.subList(ViewPath.of(view).size(), below.size()), query);
    }

    /** A view that may be shown, and what was asked of it. */
    record Mounted(RunningPlugin plugin, View view, ViewRequest request) {}
}
