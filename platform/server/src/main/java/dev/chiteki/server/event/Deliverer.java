package dev.chiteki.server.event;

import dev.chiteki.api.event.EventHandler;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries one delivery: claims the attempt, has it made, and stores how it went, each in a transaction of its own. */
@Component
class Deliverer {

    private final TenantTransactions transactions;
    private final DeliveryRows deliveries;
    private final DeadLetters letters;
    private final FailureWords words;
    private final EventSettings settings;
    private final EventMeters meters;

    Deliverer(
            TenantTransactions transactions,
            DeliveryRows deliveries,
            DeadLetters letters,
            FailureWords words,
            EventSettings.Given given,
            EventMeters meters) {
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.letters = letters;
        this.words = words;
        this.settings = given.settings();
        this.meters = meters;
    }

    /**
     * Whose turn it is.
     *
     * @param handler null where the running version has no such handler any more
     */
    record Target(
            TenantId tenant,
            Subscriber subscriber,
            @Nullable EventHandler<?> handler) {}

    /**
     * Tries it, if it still is its turn.
     *
     * @param fencing the number of the lease, kept with the claim so that one can tell later who tried
     */
    void deliver(Target target, long delivery, long fencing) throws InterruptedException {
        String claim = fencing + "/" + UUID.randomUUID();
        Optional<Attempt.Claimed> claimed =
                in(target.tenant(), () -> transactions.write(() -> claim(target, delivery, claim)));
        if (claimed.isPresent()) {
            Attempt.Claimed own = claimed.get();
            Attempt.Outcome outcome = new Attempt(transactions, deliveries, own).make(settings.limit());
            if (outcome instanceof Attempt.Outcome.Done) {
                meters.delivered(own.event());
            } else {
                in(target.tenant(), () -> transactions.write(() -> store(own, outcome)));
            }
        }
    }

    private Optional<Attempt.Claimed> claim(Target target, long delivery, String claim) {
        return due(delivery).flatMap(row -> {
            StoredEvent event = deliveries.event(row.id());
            EventHandler<?> handler = target.handler();
            if (handler == null) {
                return giveUp(row, event, words.said("event.handler-gone"));
            }
            if (row.delivery().isExhausted(settings.rules())) {
                return giveUp(
                        row,
                        event,
                        words.said("event.node-ended", row.delivery().attempts()));
            }
            Delivery own = row.delivery().claimed(claim);
            if (!deliveries.replace(row, own)) {
                return Optional.empty();
            }
            DeliveryRows.Row claimed = new DeliveryRows.Row(row.id(), row.handler(), own);
            return Optional.of(new Attempt.Claimed(target.tenant(), target.subscriber(), handler, claimed, event));
        });
    }

    /** The delivery, if it is the one of its line that is to be tried now. */
    private Optional<DeliveryRows.Row> due(long delivery) {
        Instant now = deliveries.now();
        return deliveries.find(delivery).filter(row -> Delivery.next(
                        deliveries.line(row).stream()
                                .map(DeliveryRows.Row::delivery)
                                .toList(),
                        now)
                .equals(Optional.of(row.delivery())));
    }

    private Optional<Attempt.Claimed> giveUp(DeliveryRows.Row row, StoredEvent event, Bilingual reason) {
        keep(row, row.delivery().dead(), reason, event);
        return Optional.empty();
    }

    private boolean store(Attempt.Claimed claimed, Attempt.Outcome outcome) {
        DeliveryRows.Row row = claimed.row();
        Delivery delivery = row.delivery();
        if (outcome instanceof Attempt.Outcome.Undone || claimed.subscriber().isStopped()) {
            return deliveries.replace(row, delivery.interrupted());
        }
        Instant now = deliveries.now();
        return switch (outcome) {
            case Attempt.Outcome.Late late ->
                keep(
                        claimed,
                        delivery.failed(settings.rules(), now),
                        words.said("event.late", settings.limit().toSeconds()));
            case Attempt.Outcome.Failed failed ->
                keep(claimed, delivery.failed(settings.rules(), now), words.failed(claimed, failed.cause()));
            case Attempt.Outcome.Unreadable unreadable ->
                keep(claimed, delivery.dead(), words.unreadable(claimed, unreadable.cause()));
            default -> true;
        };
    }

    private boolean keep(Attempt.Claimed claimed, Delivery after, Bilingual reason) {
        return keep(claimed.row(), after, reason, claimed.event());
    }

    private boolean keep(DeliveryRows.Row row, Delivery after, Bilingual reason, StoredEvent event) {
        boolean kept = letters.keep(row, after, reason, event);
        if (kept) {
            transactions.afterCommit(() -> meters.failed(event, after.state()));
        }
        return kept;
    }

    private static <T> T in(TenantId tenant, java.util.function.Supplier<T> work) {
        return TenantScope.<T, RuntimeException>call(tenant, work::get);
    }
}
