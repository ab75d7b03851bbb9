package dev.chiteki.server.event;

import dev.chiteki.api.event.Aggregate;
import dev.chiteki.api.event.EventType;
import dev.chiteki.api.event.Events;
import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.security.SignedInUser;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where plugins publish their events. */
@Component
public final class EventDoor {

    private final TenantTransactions transactions;
    private final Outbox outbox;
    private final HandlerRows handlers;
    private final BusinessClock clock;
    private final SignedInUser user;

    EventDoor(
            TenantTransactions transactions,
            Outbox outbox,
            HandlerRows handlers,
            BusinessClock clock,
            SignedInUser user) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.handlers = handlers;
        this.clock = clock;
        this.user = user;
    }

    /** The events of one plugin version. */
    public Events of(EventOwner owner) {
        EventJson json = new EventJson();
        return (aggregate, event) -> publish(owner, json, aggregate, event);
    }

    /** Notes the handlers of these in the bound tenant, so that events are kept for them from now on. */
    public void begin(java.util.List<Subscriber> enabled) {
        if (enabled.stream().anyMatch(one -> !one.handlers().isEmpty())) {
            transactions.write(() -> handlers.note(enabled));
        }
    }

    private UUID publish(EventOwner owner, EventJson json, Aggregate aggregate, Record event) {
        if (!transactions.isActive() || transactions.isReadOnly()) {
            throw new IllegalStateException("The event " + event.getClass().getName()
                    + " is published outside Database.write, where it could not be told whether it happened:"
                    + " publish it within the work that makes it happen.");
        }
        if (!owner.events().get().contains(event.getClass())) {
            throw new IllegalArgumentException("The plugin " + owner.plugin() + " does not name "
                    + event.getClass().getName() + " among its events: add it to Plugin.events().");
        }
        EventType type = EventJson.typeOf(event.getClass());
        StoredEvent stored = new StoredEvent(
                UUID.randomUUID(),
                type.value(),
                type.version(),
                aggregate,
                0,
                json.write(event),
                clock.now(),
                user.accountName(),
                owner.plugin());
        outbox.add(stored);
        return stored.id();
    }
}
