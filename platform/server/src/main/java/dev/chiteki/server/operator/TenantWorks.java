package dev.chiteki.server.operator;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.Jobs;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.registry.declaration.TenantFile;
import jakarta.annotation.PreDestroy;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes tenants while the platform runs, one after the other and apart from whoever asked for it: their tables are made on
 * connections of their own, which see only what is committed. What the end of the process interrupts, the next start
 * takes up again.
 */
@Component
final class TenantWorks {

    private static final Logger LOG = LoggerFactory.getLogger(TenantWorks.class);
    private static final Set<TenantState> UNFINISHED =
            EnumSet.of(TenantState.REQUESTED, TenantState.PROVISIONING, TenantState.FAILED);
    private static final long PATIENCE_SECONDS = 60;
    private static final long AGAIN_SECONDS = 5;

    private final Tenants tenants;
    private final TenantPreparation preparation;
    private final StartConsole console;
    private final Jobs jobs;
    private final Map<TenantId, String> unkept = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("tenants").factory());

    TenantWorks(Tenants tenants, TenantPreparation preparation, StartConsole console, Jobs jobs) {
        this.tenants = tenants;
        this.preparation = preparation;
        this.console = console;
        this.jobs = jobs;
    }

    /** Makes the registered tenant, soon; its state tells how far that is. */
    void begin(TenantId id) {
        worker.execute(() -> {
            unkept.remove(id);
            Jobs.Running run = jobs.begin(Job.REGION_PREPARATION, id.value());
            try {
                tenants.find(id)
                        .filter(tenant -> UNFINISHED.contains(tenant.state()))
                        .ifPresent(tenant -> preparation.make(tenant, TenantFile.plugins(tenant.declaration())));
                run.done(1);
            } catch (RuntimeException failure) {
                LOG.error("Tenant {} could not be made.", id, failure);
                String reason = console.words(failure);
                run.failed(reason);
                keepFailure(id, reason);
            }
        });
    }

    /**
     * Keeps why the tenant could not be made. While the control database does not take it, it is tried again: only a tenant
     * that is known to have failed can be made anew from the console.
     */
    void keepFailure(TenantId id, String reason) {
        try {
            preparation.fail(id, reason);
        } catch (IllegalStateException moved) {
            LOG.warn("Tenant {} has left the states in which it could fail: {}", id, reason, moved);
        } catch (RuntimeException failure) {
            LOG.error("Why tenant {} failed could not be kept; it is tried again: {}", id, reason, failure);
            unkept.put(id, reason);
            worker.schedule(() -> keepLeft(id), AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Made anew in the meantime, it has not failed any more. */
    private void keepLeft(TenantId id) {
        String reason = unkept.remove(id);
        if (reason != null) {
            keepFailure(id, reason);
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        // What waits to be tried again is dropped: the next start makes the tenant, or fails at it, anew.
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        worker.shutdown();
        if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A tenant is still being made; the next start takes it up again.");
        }
    }
}
