package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.ui.Navigation;
import dev.chiteki.api.ui.View;
import dev.chiteki.server.administration.EventsResource;
import dev.chiteki.server.administration.RegionEvents;
import dev.chiteki.server.plugin.PlatformPart;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits between the features of the region, and what a person has to decide. */
@Component
@Order(40)
final class EventsPart implements PlatformPart {

    private final RegionEvents events;
    private final EventsResource resource;

    EventsPart(RegionEvents events, EventsResource resource) {
        this.events = events;
        this.resource = resource;
    }

    @Override
    public String texts() {
        return "events";
    }

    @Override
    public Plugin contribute(PluginContext context) {
        return new PartContent(
                List.of(RegionEvents.SEE, RegionEvents.DECIDE),
                List.of(View.of(
                                "events",
                                "administration.events",
                                RegionEvents.SEE,
                                request -> new EventsPage(events, context))
                        .explainedBy("events")
                        .at(new Navigation(VaadinIcon.EXCHANGE, 40))),
                List.of(resource));
    }
}
