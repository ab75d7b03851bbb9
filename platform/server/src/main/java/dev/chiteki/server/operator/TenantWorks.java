package dev.chiteki.server.operator;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.Jobs;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.registry.declaration.TenantFile;
import jakarta.annotation.PreDestroy;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    private final Tenants tenants;
    private final TenantPreparation preparation;
    private final StartConsole console;
    private final Jobs jobs;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("tenants").factory());

    TenantWorks(Tenants tenants, TenantPreparation preparation, StartConsole console, Jobs jobs) {
        this.tenants = tenants;
        this.preparation = preparation;
        this.console = console;
        this.jobs = jobs;
    }

    /** Makes the registered tenant, soon; its state tells how far that is. */
    void begin(TenantId id) {
        worker.execute(() -> tenants.find(id)
                .filter(tenant -> UNFINISHED.contains(tenant.state()))
                .ifPresent(this::make));
    }

    private void make(RegisteredTenant tenant) {
        TenantId id = tenant.region().id();
        Jobs.Running run = jobs.begin(Job.REGION_PREPARATION, id.value());
        try {
            preparation.make(tenant, TenantFile.plugins(tenant.declaration()));
            run.done(1);
        } catch (RuntimeException failure) {
            LOG.error("Tenant {} could not be made.", id, failure);
            String reason = console.words(failure);
            run.failed(reason);
            preparation.fail(id, reason);
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A tenant is still being made; the next start takes it up again.");
        }
    }
}
