package dev.chiteki.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class DeparturesTest {

    private static final PluginDescriptor TINY =
            new PluginDescriptor("tiny", "1.0.0", "Tiny", "", "tiny.TinyPlugin", "", Set.of());

    @Test
    void aRecordLinkedLastKeepsItsClassLoaderUntilAnotherTakesItsPlace() {
        WeakReference<Class<?>> linkedLast = new WeakReference<>(RecordCaches.clear());
        System.gc();
        assertThat(linkedLast.refersTo(null))
                .as("If the JDK lets go of it by itself, RecordCaches is no longer needed.")
                .isFalse();

        RecordCaches.clear();
        System.gc();

        assertThat(linkedLast.refersTo(null)).isTrue();
    }

    @Test
    void aLoaderThatNobodyHoldsLeavesMemoryThoughNobodyElseAsksForIt() {
        WeakReference<ClassLoader> loader = follow(new Departures());

        assertThat(isGoneWithin(loader, Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void aLoaderThatStaysIsTold() throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        ClassLoader held = linkedLoader();

        new Departures(List.of(Duration.ofMillis(1), Duration.ofMillis(1)))
                .follow(TINY, held, () -> told.complete("stays"));

        assertThat(told.get(1, TimeUnit.MINUTES)).isEqualTo("stays");
        Reference.reachabilityFence(held);
    }

    private static WeakReference<ClassLoader> follow(Departures departures) {
        ClassLoader loader = linkedLoader();
        departures.follow(TINY, loader, () -> {});
        return new WeakReference<>(loader);
    }

    private static ClassLoader linkedLoader() {
        return RecordCaches.clear().getClassLoader();
    }

    private static boolean isGoneWithin(WeakReference<ClassLoader> loader, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!loader.refersTo(null) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return loader.refersTo(null);
    }
}
