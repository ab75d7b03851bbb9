package dev.chiteki.server.event;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.registry.PinChanged;
import dev.chiteki.server.registry.TenantChanged;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.tenant.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What makes something deliverable, or hurries it. All of it is a matter of seconds only: a handler that could not be noted
 * when its plugin was enabled is noted by the next event, and what is parked is looked at once a minute.
 */
@Component
class DispatchOccasions {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchOccasions.class);

    private final Dispatcher dispatcher;
    private final Announcements announcements;
    private final EventDoor door;
    private final RegionRound.Regions regions;

    DispatchOccasions(Dispatcher dispatcher, Announcements announcements, EventDoor door, RegionRound.Regions regions) {
        this.dispatcher = dispatcher;
        this.announcements = announcements;
        this.door = door;
        this.regions = regions;
    }

    @EventListener
    void on(EventsPublished event) {
        dispatcher.wake();
    }

    @EventListener
    void on(PinChanged event) {
        if (event.enabled()) {
            attempt(event.tenant(), () -> {
                TenantScope.run(
                        event.tenant(),
                        () -> door.begin(regions.subscribers().getObject().of(event.tenant())));
                announcements.hurry(event.tenant());
                dispatcher.wake();
            });
        }
    }

    @EventListener
    void on(TenantChanged event) {
        if (event.state() == TenantState.ACTIVE) {
            attempt(event.tenant(), () -> {
                announcements.hurry(event.tenant());
                dispatcher.wake();
            });
        } else if (event.state() == TenantState.DELETED) {
            attempt(event.tenant(), () -> announcements.forget(event.tenant()));
        }
    }

    private static void attempt(TenantId tenant, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException failed) {
            LOG.warn("Events of {} may be delivered a little later.", tenant, failed);
        }
    }
}
