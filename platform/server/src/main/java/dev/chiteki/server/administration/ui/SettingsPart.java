package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.ui.Navigation;
import dev.chiteki.api.ui.View;
import dev.chiteki.server.administration.SettingsDesk;
import dev.chiteki.server.administration.SettingsResource;
import dev.chiteki.server.plugin.PlatformPart;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a region sets for its plugins. */
@Component
@Order(10)
final class SettingsPart implements PlatformPart {

    private final SettingsDesk desk;
    private final SettingsResource resource;

    SettingsPart(SettingsDesk desk, SettingsResource resource) {
        this.desk = desk;
        this.resource = resource;
    }

    @Override
    public String texts() {
        return "settings";
    }

    @Override
    public Plugin contribute(PluginContext context) {
        return new PartContent(
                List.of(SettingsDesk.SEE, SettingsDesk.CHANGE),
                List.of(View.of(
                                "settings",
                                "administration.settings",
                                SettingsDesk.SEE,
                                request -> new SettingsPage(desk, context, request))
                        .explainedBy("settings")
                        .at(new Navigation(VaadinIcon.COG, 10))),
                List.of(resource));
    }
}
