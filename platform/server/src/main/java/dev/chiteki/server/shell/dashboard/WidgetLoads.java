package dev.chiteki.server.shell.dashboard;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.Connections;
import dev.chiteki.server.plugin.PluginStopped;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import java.time.Duration;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;

/**
 * Makes widgets on threads of their own, a few for each plugin version and region and within a limit of time: one that is
 * slow or never ends keeps only its own plugin's widgets of its own region waiting.
 */
@org.springframework.stereotype.Component
final class WidgetLoads implements DisposableBean {

    /** Each may wait for the database: half of a region's connections stay for its pages. */
    private static final int AT_ONCE = Connections.MOST_OF_REGION / 2;

    private static final int MOST_WAITING = 200;
    private static final int IDLE_SECONDS = 20;

    private final Duration limit;
    private final Predicate<RunningPlugin> running;
    /** Guarded by itself, with the maps in it. */
    private final Map<RunningPlugin, Map<TenantId, ThreadPoolExecutor>> workers = new IdentityHashMap<>();

    @Autowired
    WidgetLoads(@Value("${chiteki.dashboard.widget-limit:10s}") Duration limit, Plugins plugins) {
        this(limit, plugin -> plugins.running(plugin.id(), plugin.version())
                .filter(found -> found.loader() == plugin.loader())
                .isPresent());
    }

    WidgetLoads(Duration limit, Predicate<RunningPlugin> running) {
        this.limit = limit;
        this.running = running;
    }

    /**
     * Begins to make the widget for somebody of that region.
     *
     * @param onEnd called once, on whichever thread the end is known
     */
    void load(
            RunningPlugin plugin,
            TenantId region,
            Supplier<? extends Component> content,
            Consumer<WidgetOutcome> onEnd) {
        CompletableFuture<WidgetOutcome> outcome = new CompletableFuture<>();
        try {
            Future<?> making = workersOf(plugin, region).submit(() -> outcome.complete(make(content)));
            outcome.completeOnTimeout(new WidgetOutcome.Late(limit), limit.toMillis(), TimeUnit.MILLISECONDS)
                    .thenAccept(end -> {
                        if (end instanceof WidgetOutcome.Late) {
                            making.cancel(true);
                        }
                        onEnd.accept(end);
                    });
        } catch (RejectedExecutionException full) {
            onEnd.accept(new WidgetOutcome.Late(limit));
        } catch (ChitekiException stopped) {
            onEnd.accept(new WidgetOutcome.Failed(stopped));
        }
    }

    /** Threads that made its widgets would keep its class loader. */
    @EventListener
    void on(PluginStopped event) {
        synchronized (workers) {
            end(workers.remove(event.plugin()));
        }
    }

    @Override
    public void destroy() {
        synchronized (workers) {
            workers.values().forEach(WidgetLoads::end);
        }
    }

    private static void end(@Nullable Map<TenantId, ThreadPoolExecutor> stopping) {
        if (stopping != null) {
            stopping.values().forEach(ThreadPoolExecutor::shutdownNow);
        }
    }

    /** Whatever a plugin throws, an endless recursion or a missing class too, is the widget's failure and nobody else's. */
    private static WidgetOutcome make(Supplier<? extends Component> content) {
        try {
            return new WidgetOutcome.Made(content.get());
        } catch (Throwable failure) {
            return new WidgetOutcome.Failed(failure);
        }
    }

    /** An open dashboard may ask a moment after its plugin has stopped: workers made then would never be let go. */
    private ThreadPoolExecutor workersOf(RunningPlugin plugin, TenantId region) {
        synchronized (workers) {
            if (!running.test(plugin)) {
                throw new ChitekiException(Fault.UNAVAILABLE, List.of(Reason.of("plugin-stopped")));
            }
            return workers.computeIfAbsent(plugin, any -> new HashMap<>())
                    .computeIfAbsent(region, any -> newWorkers(plugin));
        }
    }

    private static ThreadPoolExecutor newWorkers(RunningPlugin plugin) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = Thread.ofPlatform()
                            .daemon()
                            .name("widgets-" + plugin.id())
                            .inheritInheritableThreadLocals(false)
                            .unstarted(work);
                    thread.setContextClassLoader(plugin.loader());
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
