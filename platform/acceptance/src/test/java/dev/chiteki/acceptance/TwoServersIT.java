package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two packaged servers over one database, one of which is killed again and again while both are called: every event whose
 * call was answered is handled once in effect, in the order of its aggregate, every time of a job is served once, and nothing
 * is lost.
 */
class TwoServersIT {

    private static final long SEED = 20020701;
    private static final int KILLS = 2;
    private static final int TICK_SECONDS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final List<ServerProcess> servers = new ArrayList<>();

    @Test
    void whicheverServerDiesEachAnsweredEventIsHandledOnceAndInOrderAndEachTimeOfAJobServedOnce() throws Exception {
        Random random = new Random(SEED);
        try (InstallationDatabase database = InstallationDatabase.start(folder)) {
            String[] arguments = arguments(database);
            servers.add(ServerProcess.start(folder.resolve("node-0"), arguments));
            servers.add(ServerProcess.start(folder.resolve("node-1"), arguments));
            EventLoad load = new EventLoad(List.copyOf(servers), SEED);
            try {
                load.begin();
                for (int kill = 0; kill < KILLS; kill++) {
                    int goal = load.answered() + 10 + random.nextInt(10);
                    await("the load goes on", () -> load.answered() >= goal);
                    servers.get(kill % 2).kill();
                    int survived = load.answered() + 5;
                    await("the other server goes on", () -> load.answered() >= survived);
                    servers.set(kill % 2, ServerProcess.start(folder.resolve("node-" + kill % 2), arguments));
                    load.replace(kill % 2, servers.get(kill % 2));
                }
                int last = load.answered() + 5;
                await("the load goes on", () -> load.answered() >= last);
            } finally {
                load.end();
            }
            assertAllHandled(load);
            assertEveryTimeServedOnce(load);
        } finally {
            servers.forEach(ServerProcess::close);
        }
    }

    /** From the first on, whoever was dead at that second: what was missed was made up for. */
    private static void assertEveryTimeServedOnce(EventLoad load) {
        long now = load.seen("ticks").getLast();
        await("the job goes on", () -> load.seen("ticks").getLast() >= now + 2 * TICK_SECONDS);
        List<Long> ticks = load.seen("ticks");
        assertThat(ticks)
                .as("the seconds for which the job has run")
                .hasSizeGreaterThan(10)
                .isEqualTo(LongStream.iterate(
                                ticks.getFirst(), second -> second <= ticks.getLast(), second -> second + TICK_SECONDS)
                        .boxed()
                        .toList());
    }

    private static void assertAllHandled(EventLoad load) {
        await("nothing waits", () -> load.waiting() == 0);
        assertThat(load.dead()).isZero();
        for (String aggregate : EventLoad.AGGREGATES) {
            List<Long> numbers = load.numbers(aggregate);
            assertThat(load.seen(aggregate))
                    .as("the numbers of %s in the order in which they were handled", aggregate)
                    .isEqualTo(LongStream.rangeClosed(1, load.seen(aggregate).size())
                            .boxed()
                            .toList())
                    .containsAll(numbers);
        }
        assertThat(load.reversals()).isNotEmpty();
        for (String number : load.reversals()) {
            assertThat(load.notesAbout(number))
                    .as("notes about the reversal of %s", number)
                    .isEqualTo(1);
        }
    }

    /** Two regions only, one of them with the plugin that counts: a server with all of them takes longer to start. */
    private String[] arguments(InstallationDatabase database) throws IOException {
        Path counting = CountingPlugin.ticking().write(Files.createDirectories(folder.resolve("bundles")));
        Path tenants = Files.createDirectories(folder.resolve("tenants"));
        for (String region : List.of("sapporo", "kobe")) {
            Path file = Files.createDirectories(tenants.resolve(region)).resolve("tenant.yaml");
            String text = Files.readString(
                    ServerProcess.ROOT.resolve("tenants").resolve(region).resolve("tenant.yaml"));
            Files.writeString(file, text.replace("plugins: [budget, notes]", "plugins: [budget, notes, counting]"));
        }
        return Stream.concat(
                        database.arguments().stream(),
                        Stream.of(
                                "--chiteki.secret=two-servers-share-this-secret-for-a-test",
                                "--chiteki.tenants=" + tenants,
                                "--chiteki.plugins=" + bundles() + "," + counting,
                                "--chiteki.events.lease=3s",
                                "--chiteki.events.pause=200ms"))
                .toArray(String[]::new);
    }

    /** The packaged plugins and contracts of the build. */
    private static String bundles() {
        try (Stream<Path> files = Files.walk(ServerProcess.ROOT.resolve("plugins"), 4)) {
            return files.filter(file -> Objects.requireNonNull(file.getParent()).endsWith("target"))
                    .filter(file -> file.getFileName()
                            .toString()
                            .matches("chiteki-(budget|notes|funds)-[^-]+(-SNAPSHOT)?\\.jar"))
                    .map(file -> file.toAbsolutePath().normalize().toString())
                    .sorted()
                    .reduce((one, other) -> one + "," + other)
                    .orElseThrow(() -> new IllegalStateException("The plugins are not packaged: run ./mvnw verify."));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
