package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.ui.Navigation;
import dev.chiteki.api.ui.View;
import dev.chiteki.server.administration.RolesDesk;
import dev.chiteki.server.administration.RolesResource;
import dev.chiteki.server.plugin.PlatformPart;
import dev.chiteki.server.security.RoleMapping;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which roles hold which permissions. */
@Component
@Order(20)
final class RolesPart implements PlatformPart {

    private final RolesDesk desk;
    private final RolesResource resource;

    RolesPart(RolesDesk desk, RolesResource resource) {
        this.desk = desk;
        this.resource = resource;
    }

    @Override
    public String texts() {
        return "roles";
    }

    @Override
    public Plugin contribute(PluginContext context) {
        return new PartContent(
                List.of(RoleMapping.READING, RoleMapping.ADMINISTRATION),
                List.of(View.of(
                                "roles",
                                "administration.roles",
                                RoleMapping.READING,
                                request -> new RolesPage(desk, context))
                        .explainedBy("roles")
                        .at(new Navigation(VaadinIcon.KEY, 20))),
                List.of(resource));
    }
}
