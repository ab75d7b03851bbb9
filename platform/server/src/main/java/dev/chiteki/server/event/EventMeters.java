package dev.chiteki.server.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What is measured of this node's deliveries, by the event's type; by region it would be too much for those who collect it. */
@Component
final class EventMeters {

    private final MeterRegistry registry;

    EventMeters(MeterRegistry registry, Announcements announcements) {
        this.registry = registry;
        Gauge.builder("chiteki.events.waiting", announcements, Announcements::count)
                .description("Regions of the installation in which events wait")
                .strongReference(true)
                .register(registry);
    }

    /** A handler has handled it. */
    void delivered(StoredEvent event) {
        count("chiteki.events.delivered", event);
    }

    /** An attempt has failed, and the delivery stands so now. */
    void failed(StoredEvent event, DeliveryState after) {
        count("chiteki.events.failures", event);
        if (after == DeliveryState.DEAD) {
            count("chiteki.events.dead", event);
        }
    }

    private void count(String name, StoredEvent event) {
        registry.counter(name, "event", event.type()).increment();
    }
}
