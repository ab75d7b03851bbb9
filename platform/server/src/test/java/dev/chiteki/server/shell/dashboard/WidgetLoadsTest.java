package dev.chiteki.server.shell.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.database.Connections;
import dev.chiteki.server.plugin.Contributions;
import dev.chiteki.server.plugin.PluginDescriptor;
import dev.chiteki.server.plugin.PluginStopped;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.text.PropertyTexts;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetLoadsTest {

    private static final TenantId REGION = new TenantId("sapporo");
    private static final Duration LIMIT = Duration.ofMillis(500);

    private final Set<RunningPlugin> stopped = Collections.newSetFromMap(new IdentityHashMap<>());
    private final WidgetLoads loads = new WidgetLoads(LIMIT, plugin -> !stopped.contains(plugin));
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        loads.destroy();
    }

    @Test
    void aWidgetIsMadeOnAThreadOfItsOwnPlugin() throws Exception {
        RunningPlugin plugin = plugin("budget");
        BlockingQueue<String> threads = new LinkedBlockingQueue<>();

        WidgetOutcome outcome = load(plugin, () -> {
            Thread own = Thread.currentThread();
            threads.add(own.getName() + " " + (own.getContextClassLoader() == plugin.loader()));
            return new Span("made");
        });

        assertThat(outcome).isInstanceOf(WidgetOutcome.Made.class);
        assertThat(threads).containsExactly("widgets-budget true");
    }

    @Test
    void whateverItThrowsIsItsOwnFailure() throws Exception {
        WidgetOutcome refused = load(plugin("budget"), () -> {
            throw new IllegalStateException("no");
        });
        WidgetOutcome endless = load(plugin("budget"), () -> fallForever(0));
        WidgetOutcome torn = load(plugin("budget"), () -> {
            throw new NoClassDefFoundError("gone");
        });

        assertThat(List.of(refused, endless, torn))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(WidgetOutcome.Failed.class));
    }

    @Test
    void oneThatNeverEndsIsLateAndInterrupted() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);

        WidgetOutcome outcome = load(plugin("budget"), () -> hang(interrupted));

        assertThat(outcome).isEqualTo(new WidgetOutcome.Late(LIMIT));
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aPluginWhoseWidgetsHangKeepsNoOtherWaiting() throws Exception {
        RunningPlugin hanging = plugin("hanging");
        BlockingQueue<WidgetOutcome> late = new LinkedBlockingQueue<>();
        for (int number = 0; number < 300; number++) {
            loads.load(hanging, REGION, this::hangUntilTheEnd, late::add);
        }

        WidgetOutcome other = load(plugin("other"), () -> new Span("made"));

        assertThat(other).isInstanceOf(WidgetOutcome.Made.class);
        for (int number = 0; number < 300; number++) {
            assertThat(late.poll(10, TimeUnit.SECONDS)).isInstanceOf(WidgetOutcome.Late.class);
        }
    }

    @Test
    void aRegionWhoseWidgetsHangKeepsConnectionsForItsPagesAndNoOtherRegionWaiting() throws Exception {
        RunningPlugin plugin = plugin("budget");
        BlockingQueue<WidgetOutcome> late = new LinkedBlockingQueue<>();
        AtomicInteger begun = new AtomicInteger();
        for (int number = 0; number < 10; number++) {
            loads.load(
                    plugin,
                    REGION,
                    () -> {
                        begun.incrementAndGet();
                        return hangUntilTheEnd();
                    },
                    late::add);
        }

        WidgetOutcome other = load(plugin, new TenantId("kobe"), () -> new Span("made"));

        assertThat(other).isInstanceOf(WidgetOutcome.Made.class);
        for (int number = 0; number < 10; number++) {
            assertThat(late.poll(10, TimeUnit.SECONDS)).isInstanceOf(WidgetOutcome.Late.class);
        }
        assertThat(begun.get()).isPositive().isLessThan(Connections.MOST_OF_REGION);
    }

    @Test
    void aStoppedPluginKeepsNoThread() throws Exception {
        RunningPlugin plugin = plugin("budget");
        load(plugin, () -> new Span("made"));
        List<Thread> workers = threadsOf("budget");

        loads.on(new PluginStopped(plugin));

        assertThat(workers).isNotEmpty();
        for (Thread worker : workers) {
            worker.join(Duration.ofSeconds(10));
            assertThat(worker.isAlive()).isFalse();
        }
    }

    @Test
    void aPluginThatHasStoppedIsAskedForNoMoreWidgets() throws Exception {
        RunningPlugin plugin = plugin("stopped");
        stopped.add(plugin);
        loads.on(new PluginStopped(plugin));

        WidgetOutcome outcome = load(plugin, () -> new Span("made"));

        assertThat(outcome).isInstanceOfSatisfying(WidgetOutcome.Failed.class, failed -> assertThat(failed.failure())
                .hasMessageContaining("plugin-stopped"));
        assertThat(threadsOf("stopped")).isEmpty();
    }

    private WidgetOutcome load(RunningPlugin plugin, Supplier<Component> content) throws InterruptedException {
        return load(plugin, REGION, content);
    }

    private WidgetOutcome load(RunningPlugin plugin, TenantId region, Supplier<Component> content)
            throws InterruptedException {
        BlockingQueue<WidgetOutcome> ends = new LinkedBlockingQueue<>();
        loads.load(plugin, region, content, ends::add);
        WidgetOutcome outcome = ends.poll(20, TimeUnit.SECONDS);
        assertThat(outcome).as("the end").isNotNull();
        return outcome;
    }

    private Component hangUntilTheEnd() {
        boolean ended = false;
        while (!ended) {
            try {
                ended = end.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException ignored) {
                // A bad widget does not listen.
            }
        }
        return new Span();
    }

    private static Component hang(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException told) {
            interrupted.countDown();
        }
        return new Span();
    }

    private static Component fallForever(int depth) {
        return fallForever(depth + 1);
    }

    private static List<Thread> threadsOf(String plugin) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("widgets-" + plugin))
                .toList();
    }

    private static RunningPlugin plugin(String id) {
        ClassLoader loader = new ClassLoader(WidgetLoadsTest.class.getClassLoader()) {};
        Texts texts = PropertyTexts.read(List.of(), path -> Optional.empty(), () -> Locale.JAPANESE);
        PluginDescriptor descriptor = new PluginDescriptor(id, "1.0.0", id, "", id + ".Entry", "", Set.of());
        return new RunningPlugin(descriptor, loader, texts, Contributions.of(new Plugin() {}));
    }
}
