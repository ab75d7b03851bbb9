package dev.chiteki.server.shell.dashboard;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.server.plugin.PluginStopped;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import java.time.Duration;
import java.util.Collections;
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
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;

/**
 * Makes widgets on threads of their own, a few for each plugin version and within a limit of time: one that is slow or
 * never ends keeps only its own plugin's widgets waiting.
 */
@org.springframework.stereotype.Component
final class WidgetLoads implements DisposableBean {

    private static final int AT_ONCE = 4;
    private static final int MOST_WAITING = 200;
    private static final int IDLE_SECONDS = 20;

    private final Duration limit;
    private final Predicate<RunningPlugin> running;
    private final Map<RunningPlugin, ThreadPoolExecutor> workers = Collections.synchronizedMap(new IdentityHashMap<>());

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
     * Begins to make the widget.
     *
     * @param onEnd called once, on whichever thread the end is known
     */
    void load(RunningPlugin plugin, Supplier<? extends Component> content, Consumer<WidgetOutcome> onEnd) {
        CompletableFuture<WidgetOutcome> outcome = new CompletableFuture<>();
        try {
            Future<?> making = workersOf(plugin).submit(() -> outcome.complete(make(content)));
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
        ThreadPoolExecutor stopping = workers.remove(event.plugin());
        if (stopping != null) {
            stopping.shutdownNow();
        }
    }

    @Override
    public void destroy() {
        List.copyOf(workers.values()).forEach(ThreadPoolExecutor::shutdownNow);
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
    private ThreadPoolExecutor workersOf(RunningPlugin plugin) {
        synchronized (workers) {
            if (!running.test(plugin)) {
                throw new ChitekiException(Fault.UNAVAILABLE, List.of(Reason.of("plugin-stopped")));
            }
            return workers.computeIfAbsent(plugin, WidgetLoads::newWorkers);
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
