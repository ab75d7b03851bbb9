package dev.chiteki.server.event;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.event.Envelope;
import dev.chiteki.api.event.EventHandler;
import dev.chiteki.api.event.EventType;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call of a handler, on a thread of its own: in one transaction what the handler writes, and that it has handled the
 * event, provided that this attempt is still the one that may say so.
 */
final class Attempt {

    private final TenantTransactions transactions;
    private final DeliveryRows deliveries;
    private final Claimed claimed;
    private volatile Outcome outcome = new Outcome.Undone();

    /** What became of it. */
    sealed interface Outcome {

        /** The handler has done its work. */
        record Done() implements Outcome {}

        /** Another attempt may end the delivery by now, or the handler was never called. */
        record Undone() implements Outcome {}

        /** It took too long. */
        record Late() implements Outcome {}

        /** It has thrown something. */
        record Failed(Throwable cause) implements Outcome {}

        /** The event cannot be read by this version of the plugin. */
        record Unreadable(ChitekiException cause) implements Outcome {}
    }

    /** A delivery of which an attempt is claimed, and whose work it is. */
    record Claimed(
            TenantId tenant, Subscriber subscriber, EventHandler<?> handler, DeliveryRows.Row row, StoredEvent event) {}

    Attempt(TenantTransactions transactions, DeliveryRows deliveries, Claimed claimed) {
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.claimed = claimed;
    }

    /** Makes it and waits for its end, for so long at most. */
    Outcome make(Duration limit) throws InterruptedException {
        Subscriber subscriber = claimed.subscriber();
        String handler = claimed.handler().id();
        DeliveryThread thread = new DeliveryThread(subscriber, handler, this::run);
        if (!subscriber.begin(handler, thread)) {
            return new Outcome.Undone();
        }
        thread.join(limit.toMillis());
        if (thread.isAlive()) {
            thread.endLate();
            thread.join(GRACE.toMillis());
            return outcome instanceof Outcome.Done ? outcome : new Outcome.Late();
        }
        return outcome;
    }

    private static final Duration GRACE = Duration.ofSeconds(2);

    private void run() {
        DeliveryThread thread = (DeliveryThread) Thread.currentThread();
        try {
            TenantScope.run(
                    claimed.tenant(),
                    () -> transactions.write(() -> {
                        handle(claimed.handler());
                        end(thread);
                        return claimed;
                    }));
            outcome = new Outcome.Done();
        } catch (Unfit unfit) {
            outcome = unfit.reason == null ? new Outcome.Undone() : new Outcome.Unreadable(unfit.reason);
        } catch (Throwable failure) {
            // Whatever a plugin throws, an endless recursion too, is the end of this attempt and of nothing else.
            outcome = thread.isOverdue() ? new Outcome.Late() : new Outcome.Failed(failure);
        } finally {
            claimed.subscriber().ended(thread);
        }
    }

    private <E extends Record> void handle(EventHandler<E> handler) {
        E event = read(handler.type());
        StoredEvent stored = claimed.event();
        handler.work()
                .on(
                        event,
                        new Envelope(
                                stored.id(),
                                stored.aggregate(),
                                stored.sequence(),
                                stored.occurredAt(),
                                stored.publisher(),
                                stored.actor(),
                                claimed.row().delivery().attempts()));
    }

    private <E extends Record> E read(Class<E> type) {
        StoredEvent stored = claimed.event();
        EventType wanted = EventJson.typeOf(type);
        if (!wanted.value().equals(stored.type()) || wanted.version() != stored.version()) {
            throw new Unfit(ChitekiException.invalid(Reason.of(
                    "event-other-version", stored.type(), stored.version(), wanted.value(), wanted.version())));
        }
        try {
            return claimed.subscriber().json().read(stored.payload(), type);
        } catch (ChitekiException malformed) {
            throw new Unfit(malformed);
        }
    }

    private void end(DeliveryThread thread) {
        DeliveryRows.Row row = claimed.row();
        if (thread.isOverdue() || !deliveries.replace(row, row.delivery().handled())) {
            throw new Unfit(null);
        }
    }

    /** Undoes the transaction for a reason that is not the handler's. */
    private static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable ChitekiException reason;

        private Unfit(@Nullable ChitekiException reason) {
            super("The delivery cannot be ended by this attempt.", reason, false, false);
            this.reason = reason;
        }
    }
}
