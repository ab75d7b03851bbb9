package dev.chiteki.server.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.event.Aggregate;
import dev.chiteki.api.event.Envelope;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.registry.RegistryParts;
import dev.chiteki.server.registry.Tenants;
import io.micrometer.core.instrument.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events on a real database, served by this node's dispatcher. */
class EventsIT {

    private final Tenants tenants = new RegistryParts().tenants();
    private final TenantId region = EventHouse.region(tenants);
    private final EventHouse house = new EventHouse(tenants);

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void anEventIsThereIfAndOnlyIfItsTransactionIs() {
        house.enable(region, "reader", (event, envelope) -> EventHouse.effect("counted " + event.number()));
        house.dispatcher().start();

        assertThatThrownBy(() -> EventHouse.in(
                        region,
                        () -> EventHouse.TRANSACTIONS.write(() -> {
                            house.events().publish(new Aggregate("counter", "a"), new Counted(1, null));
                            throw new IllegalStateException("refused");
                        })))
                .hasMessage("refused");
        house.publish(region, "a", 2);

        EventHouse.await("it is handled", () -> EventHouse.effects(region).equals(List.of("counted 2")));
        assertThat(EventHouse.count(region, "core_event", "true")).isEqualTo(1);
    }

    @Test
    void publishingOutsideAWriteOrWithoutAValueOrUndeclaredIsRefused() {
        Aggregate aggregate = new Aggregate("counter", "a");
        record Stray(int number) {}

        assertThatThrownBy(() -> EventHouse.in(region, () -> house.events().publish(aggregate, new Counted(1, null))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside Database.write");
        assertThatThrownBy(() -> EventHouse.in(
                        region,
                        () -> EventHouse.TRANSACTIONS.read(
                                () -> house.events().publish(aggregate, new Counted(1, null)))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> EventHouse.in(
                        region,
                        () -> EventHouse.TRANSACTIONS.write(() -> house.events().publish(aggregate, new Stray(1)))))
                .hasMessageContaining("among its events");
    }

    @Test
    void theEnvelopeTellsWhatThePlatformKnows() {
        List<Envelope> seen = new CopyOnWriteArrayList<>();
        house.enable(region, "reader", (event, envelope) -> seen.add(envelope));
        house.dispatcher().start();

        house.publish(region, "a", 1);
        house.publish(region, "a", 2);

        EventHouse.await("both are handled", () -> seen.size() == 2);
        Envelope second = seen.getLast();
        assertThat(second.aggregate()).isEqualTo(new Aggregate("counter", "a"));
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.attempt()).isEqualTo(1);
        assertThat(List.of(second.actor(), second.publisher())).containsExactly("system", "counter");
        assertThat(second.occurredAt()).isEqualTo(Instant.parse("2002-07-01T00:00:00Z"));
    }

    @Test
    void aDeadLetterHoldsUpItsAggregateAloneUntilAPersonRetriesIt() {
        AtomicBoolean mended = new AtomicBoolean();
        house.enable(region, "reader", (event, envelope) -> {
            EventHouse.effect(envelope.aggregate().id() + event.number());
            if (event.number() == 2 && envelope.aggregate().id().equals("a") && !mended.get()) {
                throw ChitekiException.refused(Reason.of("event-reason-missing"));
            }
        });
        IntStream.rangeClosed(1, 3).forEach(number -> house.publish(region, "a", number));
        IntStream.rangeClosed(1, 3).forEach(number -> house.publish(region, "b", number));

        house.dispatcher().start();
        EventHouse.await("it is dead", () -> EventHouse.count(region, "core_event_delivery", "state = 'DEAD'") == 1);
        EventHouse.await("b goes on", () -> EventHouse.effects(region).containsAll(List.of("b1", "b2", "b3")));

        assertThat(EventHouse.effects(region)).contains("a1").doesNotContain("a2", "a3");
        assertThat(EventHouse.count(
                        region,
                        "core_event_delivery",
                        "state = 'DEAD' and attempts = 3 and reason_en like '%The reason is empty%'"))
                .isEqualTo(1);
        assertThat(EventHouse.count(region, "core_notice", "text_key = 'administration.events.notice'"))
                .isEqualTo(1);

        mended.set(true);
        house.retryAll(region);
        EventHouse.await("a goes on", () -> EventHouse.effects(region).contains("a3"));
        assertThat(EventHouse.effects(region))
                .containsSubsequence("a1", "a2", "a3")
                .hasSize(6);
    }

    @Test
    void aFailedAttemptIsUndoneAndComesAgain() {
        List<Integer> attempts = new CopyOnWriteArrayList<>();
        house.enable(region, "reader", (event, envelope) -> {
            EventHouse.effect("try");
            attempts.add(envelope.attempt());
            if (envelope.attempt() < 3) {
                throw new IllegalStateException("on purpose");
            }
        });
        house.dispatcher().start();

        house.publish(region, "a", 1);

        EventHouse.await("it is handled", () -> EventHouse.effects(region).size() == 1);
        assertThat(attempts).containsExactly(1, 2, 3);
    }

    @Test
    void aHandlerThatTakesTooLongIsUndoneAndAsksAPerson() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (EventHouse hasty = new EventHouse(tenants, EventHouse.settings(1, Duration.ofMillis(300)))) {
            hasty.enable(region, "reader", (event, envelope) -> {
                EventHouse.effect("late");
                await(never);
            });
            hasty.dispatcher().start();

            hasty.publish(region, "a", 1);

            EventHouse.await(
                    "it is dead", () -> EventHouse.count(region, "core_event_delivery", "state = 'DEAD'") == 1);
            assertThat(EventHouse.effects(region)).isEmpty();
        }
    }

    @Test
    void whatWaitsForADisabledPluginIsDeliveredInOrderWhenItIsBackAndNothingFromBeforeItsFirstEnabling() {
        house.publish(region, "a", 0);
        Subscriber reader =
                house.enable(region, "reader", (event, envelope) -> EventHouse.effect("n" + event.number()));
        house.enabled.put(region, List.of());
        house.dispatcher().start();
        house.publish(region, "a", 1);
        house.publish(region, "a", 2);
        EventHouse.await("they wait", () -> !house.announcements.mark(region).isEmpty());

        house.enabled.put(region, List.of(reader));
        house.announcements.hurry(region);

        EventHouse.await("they are handled", () -> EventHouse.effects(region).equals(List.of("n1", "n2")));
    }

    @Test
    void anotherRegionSeesNothingOfIt() {
        TenantId other = EventHouse.region(tenants);
        house.enable(region, "reader", (event, envelope) -> EventHouse.effect("here"));
        house.enable(other, "reader", (event, envelope) -> EventHouse.effect("there"));
        house.dispatcher().start();

        house.publish(region, "a", 1);

        EventHouse.await("it is handled", () -> EventHouse.effects(region).equals(List.of("here")));
        assertThat(EventHouse.effects(other)).isEmpty();
        assertThat(EventHouse.count(other, "core_event_delivery", "true")).isZero();
    }

    @Test
    void anAnnouncementIsWithdrawnWhenAllIsDoneButNotWhileItsTransactionRuns() throws Exception {
        house.enable(region, "reader", (event, envelope) -> EventHouse.effect("n" + event.number()));
        Semaphore announced = new Semaphore(0);
        Semaphore commit = new Semaphore(0);
        Thread publisher = Thread.ofPlatform()
                .start(() -> EventHouse.in(
                        region,
                        () -> EventHouse.TRANSACTIONS.write(() -> {
                            house.events().publish(new Aggregate("counter", "a"), new Counted(1, null));
                            // After the outbox, which has announced by then, and before the commit.
                            EventHouse.TRANSACTIONS.beforeCommit(() -> {
                                announced.release();
                                commit.acquireUninterruptibly();
                            });
                            return "published";
                        })));
        announced.acquire();
        String mark = house.announcements.mark(region);

        house.round.serve(region, 1, () -> true);

        assertThat(house.announcements.mark(region)).isEqualTo(mark).isNotEmpty();
        assertThat(EventHouse.effects(region)).isEmpty();
        commit.release();
        publisher.join();
        house.round.serve(region, 1, () -> true);
        assertThat(EventHouse.effects(region)).containsExactly("n1");
        assertThat(house.announcements.mark(region)).isEmpty();
    }

    @Test
    void aDispatcherThatLostItsLeaseDoublesNothing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        house.enable(region, "reader", (event, envelope) -> {
            if (first.getAndSet(false)) {
                begun.countDown();
                await(goOn);
            }
            EventHouse.effect("once");
        });
        house.publish(region, "a", 1);
        Thread slow = Thread.ofPlatform().start(() -> serve(1));
        begun.await();

        serve(2);
        goOn.countDown();
        slow.join();

        assertThat(EventHouse.effects(region)).containsExactly("once");
        assertThat(EventHouse.count(region, "core_event_delivery", "state = 'HANDLED' and attempts = 2"))
                .isEqualTo(1);
    }

    @Test
    void whatIsDeliveredIsForgottenAfterItsTimeAndTheUndeliveredNever() {
        house.enable(region, "reader", (event, envelope) -> {
            if (event.number() == 2) {
                throw new IllegalStateException("on purpose");
            }
        });
        house.dispatcher().start();
        house.publish(region, "a", 1);
        house.publish(region, "a", 2);
        house.publish(region, "a", 3);
        EventHouse.await("it is dead", () -> EventHouse.count(region, "core_event_delivery", "state = 'DEAD'") == 1);

        int soon = EventHouse.in(region, () -> house.retention.forget(Instant.now()));
        int later =
                EventHouse.in(region, () -> house.retention.forget(Instant.now().plus(Duration.ofDays(2))));

        assertThat(List.of(soon, later)).containsExactly(0, 1);
        assertThat(EventHouse.count(region, "core_event", "sequence in (2, 3)")).isEqualTo(2);
    }

    @Test
    void whatIsDeliveredFailsOrDiesIsCountedByItsEventAndNotByItsRegion() {
        house.enable(region, "reader", (event, envelope) -> {
            if (event.number() == 2) {
                throw new IllegalStateException("on purpose");
            }
        });
        house.publish(region, "a", 1);
        house.publish(region, "b", 2);
        assertThat(house.meters.get("chiteki.events.waiting").gauge().value()).isPositive();

        house.dispatcher().start();

        EventHouse.await("it is dead", () -> counted("dead") == 1);
        EventHouse.await("the other is delivered", () -> counted("delivered") == 1);
        assertThat(counted("failures")).isEqualTo(3);
        assertThat(house.meters.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .containsOnly(Tag.of("event", "counter.counted"));
    }

    @Test
    void theNextEventTakesTheNextPlaceThoughAllBeforeItAreForgotten() {
        List<Long> places = new CopyOnWriteArrayList<>();
        house.enable(region, "reader", (event, envelope) -> places.add(envelope.sequence()));
        house.publish(region, "a", 1);
        house.publish(region, "a", 2);
        serve(1);
        EventHouse.in(region, () -> house.retention.forget(Instant.now().plus(Duration.ofDays(2))));
        assertThat(EventHouse.count(region, "core_event", "true")).isZero();

        house.publish(region, "a", 3);
        serve(1);

        assertThat(places).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anEventOfANewerPublisherIsReadWithoutWhatTheHandlerDoesNotKnowAndOneThatLacksSomethingIsNot()
            throws Exception {
        house.enable(region, "reader", (event, envelope) -> EventHouse.effect("n" + event.number()));
        house.publish(region, "a", 1);
        house.publish(region, "b", 2);
        TestDatabase.parts()
                .asOwner(
                        region,
                        "update core_event set payload = '{\"number\":7,\"new\":\"x\"}' where aggregate_id = 'a'");
        TestDatabase.parts().asOwner(region, "update core_event set payload = '{}' where aggregate_id = 'b'");

        house.round.serve(region, 1, () -> true);

        assertThat(EventHouse.effects(region)).containsExactly("n7");
        assertThat(EventHouse.count(
                        region, "core_event_delivery", "state = 'DEAD' and attempts = 1 and reason_en like '%number%'"))
                .isEqualTo(1);
    }

    private double counted(String what) {
        return house.meters
                .counter("chiteki.events." + what, "event", "counter.counted")
                .count();
    }

    private void serve(long fencing) {
        try {
            house.round.serve(region, fencing, () -> true);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
