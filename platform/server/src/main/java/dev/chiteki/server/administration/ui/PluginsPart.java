package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.ui.Navigation;
import dev.chiteki.api.ui.View;
import dev.chiteki.server.administration.PluginsResource;
import dev.chiteki.server.administration.RegionPlugins;
import dev.chiteki.server.plugin.PlatformPart;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The administration's first page: the features that the region has. */
@Component
@Order(0)
final class PluginsPart implements PlatformPart {

    private static final Permission SEE = Permission.of(
            PluginsResource.PERMISSION,
            Role.ADMINISTRATOR,
            Role.AUDITOR,
            Role.PROGRAMME_ADMINISTRATOR,
            Role.PROGRAMME_AUDITOR);

    private final RegionPlugins plugins;
    private final PluginsResource resource;

    PluginsPart(RegionPlugins plugins, PluginsResource resource) {
        this.plugins = plugins;
        this.resource = resource;
    }

    @Override
    public String texts() {
        return "plugins";
    }

    @Override
    public Plugin contribute(PluginContext context) {
        return new PartContent(
                List.of(SEE),
                List.of(View.of("", "administration.plugins", SEE, request -> new PluginsPage(plugins, context))
                        .explainedBy("plugins")
                        .at(new Navigation(VaadinIcon.PUZZLE_PIECE, 0))),
                List.of(resource));
    }
}
