package dev.chiteki.server.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.event.EventWork;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.registry.RegistryParts;
import dev.chiteki.server.registry.Tenants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two nodes over one database: what both publish is delivered by either, once and in order. */
class TwoNodesIT {

    private static final int EVENTS = 25;
    private static final List<String> AGGREGATES = List.of("a", "b", "c");

    @Test
    void eachEventIsHandledOnceAndInOrderWhicheverNodeDoesIt() {
        Tenants tenants = new RegistryParts().tenants();
        List<TenantId> regions = List.of(EventHouse.region(tenants), EventHouse.region(tenants));
        AtomicInteger calls = new AtomicInteger();
        Random random = new Random(7);
        EventWork<Counted> work = (event, envelope) -> {
            EventHouse.effect(envelope.aggregate().id() + envelope.sequence());
            if (calls.incrementAndGet() % 11 == 0 && envelope.attempt() < 3) {
                throw new IllegalStateException("now and then");
            }
        };
        try (EventHouse one = new EventHouse(tenants);
                EventHouse other = new EventHouse(tenants)) {
            for (TenantId region : regions) {
                one.enable(region, "reader", work);
                other.enable(region, "reader", work);
            }
            one.dispatcher().start();
            other.dispatcher().start();

            List<CompletableFuture<Void>> publishers = new ArrayList<>();
            for (TenantId region : regions) {
                for (String aggregate : AGGREGATES) {
                    EventHouse house = random.nextBoolean() ? one : other;
                    publishers.add(CompletableFuture.runAsync(() -> {
                        for (int number = 1; number <= EVENTS; number++) {
                            house.publish(region, aggregate, number);
                        }
                    }));
                }
            }
            publishers.forEach(CompletableFuture::join);

            for (TenantId region : regions) {
                EventHouse.await(
                        "all is handled",
                        () -> EventHouse.count(region, "core_event_delivery", "state = 'HANDLED'")
                                == (long) EVENTS * AGGREGATES.size());
                assertInOrder(EventHouse.effects(region));
            }
        }
    }

    private static void assertInOrder(List<String> effects) {
        for (String aggregate : AGGREGATES) {
            List<Integer> numbers = effects.stream()
                    .filter(effect -> effect.startsWith(aggregate))
                    .map(effect -> Integer.valueOf(effect.substring(1)))
                    .toList();
            assertThat(numbers).isSorted().hasSize(EVENTS).doesNotHaveDuplicates();
        }
        assertThat(Collections.frequency(effects, "a1")).isEqualTo(1);
    }
}
