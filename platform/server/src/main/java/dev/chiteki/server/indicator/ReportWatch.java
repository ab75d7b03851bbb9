package dev.chiteki.server.indicator;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.EntityChange;
import dev.chiteki.server.database.EntityChangeListener;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.registry.PinChanged;
import dev.chiteki.server.registry.TenantChanged;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Knows when a region has to report: some seconds after a plugin's data has changed, many changes at once; when a plugin was
 * switched on; and once a day, because what an indicator says may change by the date alone. Only names wait here, never a
 * plugin itself.
 */
@Component
final class ReportWatch implements EntityChangeListener, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReportWatch.class);
    private static final long LOOK_EACH_MINUTES = 15;

    private final TenantTransactions transactions;
    private final Reporter reporter;
    private final Duration pause;
    private final Duration age;
    private final Set<Due> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("indicators").factory());

    /**
     * @param pause how long changes are gathered before they are reported
     * @param age after which a report is made anew without any change
     */
    ReportWatch(
            TenantTransactions transactions,
            Reporter reporter,
            @Value("${chiteki.indicators.pause:5s}") Duration pause,
            @Value("${chiteki.indicators.age:20h}") Duration age) {
        this.transactions = transactions;
        this.reporter = reporter;
        this.pause = pause;
        this.age = age;
    }

    private record Due(TenantId tenant, String plugin) {}

    @Override
    public void on(EntityChange change) {
        Due due = new Due(TenantScope.current(), change.pluginId());
        transactions.afterCommit(() -> await(due));
    }

    @EventListener
    void on(PinChanged event) {
        if (event.enabled()) {
            await(new Due(event.tenant(), event.pluginId()));
        } else {
            reporter.forget(event.tenant(), event.pluginId());
        }
    }

    @EventListener
    void on(TenantChanged event) {
        if (event.state() == TenantState.ACTIVE) {
            later(() -> reporter.due(event.tenant(), age).forEach(plugin -> reporter.report(event.tenant(), plugin)));
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        later.scheduleWithFixedDelay(this::lookForDue, 1, LOOK_EACH_MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void destroy() {
        later.shutdownNow();
    }

    private void await(Due due) {
        if (waiting.add(due)) {
            later(() -> report(due));
        }
    }

    private void later(Runnable act) {
        try {
            later.schedule(act, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ending) {
            LOG.debug("The node ends; the next start finds what is due.", ending);
        }
    }

    private void report(Due due) {
        waiting.remove(due);
        reporter.report(due.tenant(), due.plugin());
    }

    private void lookForDue() {
        try {
            for (TenantId region : reporter.regions()) {
                reporter.due(region, age).forEach(plugin -> reporter.report(region, plugin));
            }
        } catch (RuntimeException broken) {
            LOG.warn(
                    "It could not be found out which regions have to report; the next look is in {} minutes.",
                    LOOK_EACH_MINUTES,
                    broken);
        }
    }
}
