package dev.chiteki.server.schedule;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.PluginStarted;
import dev.chiteki.server.plugin.PluginStopped;
import dev.chiteki.server.registry.PinChanged;
import dev.chiteki.server.registry.TenantChanged;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.time.InstallationClock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows what regions have enabled: at once what this node hears of, and within half a minute what other nodes have done.
 */
@Component
class JobEvents implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(JobEvents.class);

    private final TicketKeeper keeper;
    private final RunningAttempts running;
    private final JobPlaces places;
    private final JobOptions options;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("job-tickets").factory());
    private volatile boolean ready;

    JobEvents(
            TicketKeeper keeper,
            RunningAttempts running,
            JobPlaces places,
            JobOptions options,
            InstallationClock clock) {
        this.keeper = keeper;
        this.running = running;
        this.places = places;
        this.options = options;
        clock.onMove(this::soon);
    }

    @EventListener
    void on(ApplicationReadyEvent started) {
        ready = true;
        if (options.enabled()) {
            long pause = options.reconciling().toMillis();
            worker.scheduleWithFixedDelay(this::reconcile, 0, pause, TimeUnit.MILLISECONDS);
        }
    }

    @EventListener
    void on(PinChanged event) {
        if (!event.enabled()) {
            stopOff(event.tenant());
        }
        soon();
    }

    @EventListener
    void on(TenantChanged event) {
        if (event.state() != TenantState.ACTIVE) {
            stopOff(event.tenant());
        }
        soon();
    }

    @EventListener
    void on(PluginStarted event) {
        soon();
    }

    @EventListener
    void on(PluginStopped event) {
        String plugin = event.plugin().id();
        String version = event.plugin().version();
        running.stop(
                Attempt.Stop.GOING,
                attempt -> attempt.place().plugin().equals(plugin)
                        && attempt.place().version().equals(version));
    }

    private void stopOff(TenantId tenant) {
        running.stop(
                Attempt.Stop.OFF,
                attempt -> attempt.place().tenant().equals(tenant)
                        && places.find(tenant, attempt.place().plugin())
                                .filter(attempt.place()::equals)
                                .isEmpty());
    }

    private void soon() {
        if (ready && options.enabled()) {
            worker.execute(this::reconcile);
        }
    }

    private void reconcile() {
        try {
            keeper.reconcile();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "The tickets of jobs could not be compared with what regions have enabled; tried again soon.",
                    failed);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
