package dev.chiteki.server.plugin;

import dev.chiteki.api.work.Works;
import dev.chiteki.server.work.WorkDoor;
import dev.chiteki.server.work.WorkOwner;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where the long work of plugins is done, and ended with them. */
@Component
record WorkSupplies(WorkDoor door) {

    Works of(PluginHome home) {
        return door.of(new WorkOwner(home.pluginId(), home.descriptor().version(), home.loader(), home.texts()));
    }

    @EventListener
    void on(PluginStopped event) {
        door.stop(event.plugin().id(), event.plugin().version());
    }
}
