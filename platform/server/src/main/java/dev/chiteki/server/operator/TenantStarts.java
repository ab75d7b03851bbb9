package dev.chiteki.server.operator;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.Jobs;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantSource;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.registry.declaration.TenantFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings up one tenant after the other; what fails is told, kept with its reason, and holds back nobody else. */
@Component
final class TenantStarts {

    private static final Logger LOG = LoggerFactory.getLogger(TenantStarts.class);

    private final Tenants tenants;
    private final TenantPreparation preparation;
    private final TenantWorks works;
    private final TrialAccounts accounts;
    private final StartConsole console;
    private final Jobs jobs;

    TenantStarts(
            Tenants tenants,
            TenantPreparation preparation,
            TenantWorks works,
            TrialAccounts accounts,
            StartConsole console,
            Jobs jobs) {
        this.tenants = tenants;
        this.preparation = preparation;
        this.works = works;
        this.accounts = accounts;
        this.console = console;
        this.jobs = jobs;
    }

    /** @param files the valid ones of this start */
    void startAll(List<RegisteredTenant> all, Map<TenantId, TenantFile> files) {
        accounts.ensureOperator();
        int number = 0;
        for (RegisteredTenant tenant : all) {
            number++;
            TenantFile file = files.get(tenant.region().id());
            switch (tenant.state()) {
                case ACTIVE -> update(new Place(number, all.size()), tenant, file);
                case REQUESTED, PROVISIONING, FAILED -> make(new Place(number, all.size()), tenant, file);
                case SUSPENDED, ARCHIVED, DELETED ->
                    LOG.info("{} is {}.", tenant.region().id(), tenant.state());
            }
        }
    }

    private record Place(int number, int all) {}

    private void make(Place place, RegisteredTenant tenant, @Nullable TenantFile file) {
        TenantId id = tenant.region().id();
        boolean everActive = tenants.preparation(id).everActive();
        boolean fromConsole = tenant.source() == TenantSource.CONSOLE;
        if (file == null && !fromConsole && !everActive) {
            console.both("start.waits", id.value());
            return;
        }
        attempt(place, tenant, () -> {
            preparation.make(tenant, TenantFile.plugins(tenant.declaration()));
            return Map.of();
        });
    }

    private void update(Place place, RegisteredTenant tenant, @Nullable TenantFile file) {
        TenantId id = tenant.region().id();
        boolean compared = file != null || tenant.source() == TenantSource.FILE;
        if (compared && tenants.noteDrift(id, file == null ? null : file.hash())) {
            console.both(file == null ? "start.gone" : "start.drift", id.value());
        }
        if (preparation.isDone(tenant)) {
            accounts.ensureFor(tenant.region());
        } else {
            attempt(place, tenant, () -> preparation.update(tenant));
        }
    }

    private void attempt(Place place, RegisteredTenant tenant, Supplier<Map<String, RuntimeException>> work) {
        TenantId id = tenant.region().id();
        long began = System.nanoTime();
        Jobs.Running run = jobs.begin(Job.REGION_PREPARATION, id.value());
        console.begin(place.number(), place.all(), tenant.region());
        try {
            Map<String, RuntimeException> plugins = work.get();
            console.ready(Duration.ofNanos(System.nanoTime() - began));
            plugins.forEach((plugin, failure) -> console.both("start.plugin", plugin, "", console.words(failure)));
            note(run, plugins);
        } catch (RuntimeException failure) {
            // The console is told in words; the rest is for the log file.
            LOG.info("Tenant {} could not be brought up.", id, failure);
            String reason = console.words(failure);
            console.failed(reason);
            run.failed(reason);
            works.keepFailure(id, reason);
        }
    }

    /** The console has scrolled away when somebody asks why a plugin fails in a region: the list of jobs has it. */
    private void note(Jobs.Running run, Map<String, RuntimeException> failures) {
        if (failures.isEmpty()) {
            run.done(1);
        } else {
            run.failed(failures.entrySet().stream()
                    .map(failure -> failure.getKey() + ": " + console.words(failure.getValue()))
                    .collect(Collectors.joining(" ")));
        }
    }
}
