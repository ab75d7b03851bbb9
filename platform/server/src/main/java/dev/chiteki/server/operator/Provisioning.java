package dev.chiteki.server.operator;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.Jobs;
import dev.chiteki.server.registry.StartState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.registry.declaration.TenantFile;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Brings up all tenants when the platform starts: reads their files, makes what is not there yet, and says so. */
@Component
public final class Provisioning implements ApplicationRunner {

    private final TenantFiles declared;
    private final Tenants tenants;
    private final TenantStarts starts;
    private final StartState state;
    private final StartSummary summary;
    private final Jobs jobs;

    Provisioning(
            TenantFiles declared,
            Tenants tenants,
            TenantStarts starts,
            StartState state,
            StartSummary summary,
            Jobs jobs) {
        this.declared = declared;
        this.tenants = tenants;
        this.starts = starts;
        this.state = state;
        this.summary = summary;
        this.jobs = jobs;
    }

    /** Makes what the files declare and is not there yet; what is there is left as it is. */
    @Override
    public void run(ApplicationArguments arguments) {
        Jobs.Running run = jobs.begin(Job.START, Jobs.EVERYWHERE);
        Map<TenantId, TenantFile> files = new TreeMap<>();
        for (TenantFile file : declared.valid()) {
            files.put(file.declaration().region().id(), file);
            tenants.register(file);
        }
        starts.startAll(tenants.all(), files);
        run.done(tenants.all().size());
        state.complete();
        summary.print();
    }
}
