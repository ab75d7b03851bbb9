package dev.chiteki.server.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two dispatchers that know nothing of each other serve the same lines, step by step in random order; handlers fail,
 * dispatchers die between any two steps, and a person decides about what is dead. What they store goes through the one
 * condition that the database offers as well: only if it still stands as it was read.
 */
class DeliveryPropertyTest {

    private static final int LINES = 3;
    private static final int EVENTS = 8;
    private static final DeliveryRules RULES = new DeliveryRules(4, Duration.ofSeconds(1), Duration.ofSeconds(4));

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachEventIsHandledOnceInItsOrderUnlessAPersonPutItAside(long seed) {
        World world = new World(new Random(seed));
        List<Dispatcher> dispatchers = List.of(new Dispatcher(world, "a"), new Dispatcher(world, "b"));

        int steps = 0;
        while (!world.isDone() && steps++ < 200_000) {
            if (world.random.nextInt(12) == 0) {
                world.publish();
            }
            if (world.random.nextInt(6) == 0) {
                world.now = world.now.plusMillis(world.random.nextInt(3_000));
            }
            if (world.random.nextInt(20) == 0) {
                world.decide();
            }
            dispatchers.get(world.random.nextInt(2)).step();
        }

        assertThat(world.isDone()).as("seed %d comes to an end", seed).isTrue();
        world.lines.forEach((line, deliveries) -> assertThat(world.effects.getOrDefault(line, List.of()))
                .as("seed %d, line %d", seed, line)
                .isEqualTo(deliveries.stream()
                        .filter(one -> one.state() == DeliveryState.HANDLED)
                        .map(Delivery::sequence)
                        .toList()));
        assertThat(world.lines.values().stream().flatMap(List::stream).map(Delivery::state))
                .as("seed %d loses nothing", seed)
                .hasSize(LINES * EVENTS)
                .allMatch(state -> state == DeliveryState.HANDLED || state == DeliveryState.ASIDE);
    }

    /** What is committed: deliveries of each line, and the effects in the order in which they were. */
    private static final class World {

        private final Random random;
        private final Map<Integer, List<Delivery>> lines = new HashMap<>();
        private final Map<Integer, List<Long>> effects = new HashMap<>();
        private Instant now = Instant.EPOCH;
        private int claims;

        World(Random random) {
            this.random = random;
        }

        void publish() {
            List<Delivery> line = lines.computeIfAbsent(random.nextInt(LINES), number -> new ArrayList<>());
            if (line.size() < EVENTS) {
                line.add(Delivery.published(line.size() + 1L, now));
            }
        }

        void decide() {
            lines.forEach((number, line) -> line.replaceAll(delivery -> {
                if (delivery.state() != DeliveryState.DEAD) {
                    return delivery;
                }
                return random.nextInt(4) == 0 ? delivery.putAside() : delivery.retried(now);
            }));
        }

        boolean replace(int line, Delivery read, Delivery after) {
            List<Delivery> deliveries = lines.getOrDefault(line, List.of());
            int at = Math.toIntExact(read.sequence() - 1);
            boolean same = deliveries.get(at).equals(read);
            if (same) {
                deliveries.set(at, after);
            }
            return same;
        }

        boolean isDone() {
            return lines.size() == LINES
                    && lines.values().stream()
                            .allMatch(line -> line.size() == EVENTS
                                    && line.stream()
                                            .noneMatch(one -> one.state().isOpen()));
        }
    }

    /** One node: it reads, claims, works and stores, and may lose its memory in between. */
    private static final class Dispatcher {

        private final World world;
        private final String name;
        private int line;
        private @Nullable Delivery read;
        private @Nullable Delivery claimed;

        Dispatcher(World world, String name) {
            this.world = world;
            this.name = name;
        }

        void step() {
            if (world.random.nextInt(15) == 0) {
                read = null;
                claimed = null;
            } else if (claimed != null) {
                work(claimed);
            } else if (read != null) {
                claim(read);
            } else {
                line = world.random.nextInt(LINES);
                Optional<Delivery> next = Delivery.next(world.lines.getOrDefault(line, List.of()), world.now);
                read = next.orElse(null);
            }
        }

        private void claim(Delivery seen) {
            read = null;
            if (seen.isExhausted(RULES)) {
                world.replace(line, seen, seen.dead());
                return;
            }
            Delivery own = seen.claimed(name + world.claims++);
            claimed = world.replace(line, seen, own) ? own : null;
        }

        /** The effect and the row are one commit: both are there, or neither. */
        private void work(Delivery own) {
            claimed = null;
            if (world.random.nextInt(3) == 0) {
                world.replace(line, own, own.failed(RULES, world.now));
            } else if (world.replace(line, own, own.handled())) {
                world.effects.computeIfAbsent(line, number -> new ArrayList<>()).add(own.sequence());
            }
        }
    }
}
