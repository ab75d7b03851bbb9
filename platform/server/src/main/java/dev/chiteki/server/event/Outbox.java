package dev.chiteki.server.event;

import dev.chiteki.api.event.Aggregate;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Collects what a transaction publishes and writes it at its end: the rows of the aggregates are locked shortly, and in
 * the same order by all.
 */
@Component
class Outbox {

    private static final Comparator<StoredEvent> BY_AGGREGATE = Comparator.comparing(
            StoredEvent::aggregate, Comparator.comparing(Aggregate::kind).thenComparing(Aggregate::id));

    private final TenantTransactions transactions;
    private final EventRows events;
    private final HandlerRows handlers;
    private final DeliveryRows deliveries;
    private final Announcements announcements;
    private final Surroundings surroundings;

    /** What the outbox learns from and tells to the rest of the platform. */
    @Component
    record Surroundings(
            ObjectProvider<Subscribers> subscribers, EventRetention retention, ApplicationEventPublisher events) {}

    Outbox(
            TenantTransactions transactions,
            EventRows events,
            HandlerRows handlers,
            DeliveryRows deliveries,
            Announcements announcements,
            Surroundings surroundings) {
        this.transactions = transactions;
        this.events = events;
        this.handlers = handlers;
        this.deliveries = deliveries;
        this.announcements = announcements;
        this.surroundings = surroundings;
    }

    /** Has it published with the running transaction. */
    void add(StoredEvent event) {
        Queue queue = transactions.resource(this, Queue.class, Queue::new);
        if (queue.events.isEmpty()) {
            transactions.beforeCommit(() -> write(queue));
        }
        queue.events.add(event);
    }

    /** The running transaction makes something deliverable again: the region is announced before its commit. */
    void announceAtEnd() {
        transactions.beforeCommit(this::announce);
    }

    private void announce() {
        Queue queue = transactions.resource(this, Queue.class, Queue::new);
        if (!queue.announced) {
            queue.announced = true;
            announcements.announce();
            EventsPublished published = new EventsPublished(TenantScope.current());
            transactions.afterCommit(() -> surroundings.events().publishEvent(published));
        }
    }

    private void write(Queue queue) {
        List<StoredEvent> published = new ArrayList<>(queue.events);
        queue.events.clear();
        published.sort(BY_AGGREGATE);
        List<Subscriber> running = surroundings.subscribers().getObject().of(TenantScope.current());
        List<HandlerRows.Row> known = handlers.note(running);
        boolean wanted = false;
        for (StoredEvent event : published) {
            StoredEvent placed = event.at(events.nextSequence(event.aggregate()));
            long key = events.add(placed);
            for (HandlerRows.Row handler : HandlerRows.of(placed.type(), known, running)) {
                deliveries.add(key, handler.id(), placed);
                wanted = true;
            }
        }
        if (wanted) {
            announce();
        }
        transactions.afterCommit(surroundings.retention()::forgetOnceAnHour);
    }

    /** What one try of a transaction has published so far. */
    private static final class Queue {
        private final List<StoredEvent> events = new ArrayList<>();
        private boolean announced;
    }
}
