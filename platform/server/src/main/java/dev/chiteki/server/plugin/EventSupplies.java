package dev.chiteki.server.plugin;

import dev.chiteki.api.event.Events;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.event.EventDoor;
import dev.chiteki.server.event.EventOwner;
import dev.chiteki.server.event.Subscriber;
import dev.chiteki.server.event.Subscribers;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where plugins publish events, and who of a region handles them. */
@Component
class EventSupplies implements Subscribers {

    private final EventDoor door;
    private final RunningPlugins running;
    private final ObjectProvider<Administration> administration;

    EventSupplies(EventDoor door, RunningPlugins running, ObjectProvider<Administration> administration) {
        this.door = door;
        this.running = running;
        this.administration = administration;
    }

    /** Which events it names can be asked only when it has started. */
    Events of(PluginHome home) {
        String version = home.descriptor().version();
        Supplier<Optional<RunningPlugin>> plugin = home.pluginId().equals(Administration.ID)
                ? administration.getObject()::running
                : () -> running.find(home.pluginId(), version).map(StartedPlugin::running);
        return door.of(new EventOwner(
                home.pluginId(), () -> plugin.get().map(RunningPlugin::events).orElse(List.of())));
    }

    @Override
    public List<Subscriber> of(TenantId tenant) {
        return Stream.concat(
                        running.pinned(tenant).stream().map(StartedPlugin::subscriber),
                        administration.getObject().subscriber().stream())
                .toList();
    }
}
