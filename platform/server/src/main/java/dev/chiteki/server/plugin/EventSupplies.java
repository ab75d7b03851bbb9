package dev.chiteki.server.plugin;

import dev.chiteki.api.event.Events;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.event.EventDoor;
import dev.chiteki.server.event.EventOwner;
import dev.chiteki.server.event.Subscriber;
import dev.chiteki.server.event.Subscribers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where plugins publish events, and who of a region handles them. */
@Component
class EventSupplies implements Subscribers {

    private final EventDoor door;
    private final RunningPlugins running;

    EventSupplies(EventDoor door, RunningPlugins running) {
        this.door = door;
        this.running = running;
    }

    /** Which events it names can be asked only when it has started. */
    Events of(PluginHome home) {
        String version = home.descriptor().version();
        return door.of(new EventOwner(home.pluginId(), () -> running.find(home.pluginId(), version)
                .map(plugin -> plugin.running().events())
                .orElse(List.of())));
    }

    @Override
    public List<Subscriber> of(TenantId tenant) {
        return running.pinned(tenant).stream().map(StartedPlugin::subscriber).toList();
    }
}
