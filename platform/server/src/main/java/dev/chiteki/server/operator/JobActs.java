package dev.chiteki.server.operator;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.RegionJob;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.tenant.TenantScope;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Has jobs done at once that would else wait for their time. */
@Component
public final class JobActs {

    private static final Set<TenantState> CLOSED = EnumSet.of(TenantState.SUSPENDED, TenantState.ARCHIVED);

    private final Map<Job, RegionJob> jobs = new EnumMap<>(Job.class);
    private final Set<Job> begun = ConcurrentHashMap.newKeySet();
    private final OperatorGate gate;
    private final Tenants tenants;
    private final ControlDatabase control;
    private final AuditTrail audit;

    JobActs(List<RegionJob> jobs, OperatorGate gate, Tenants tenants, ControlDatabase control, AuditTrail audit) {
        jobs.forEach(job -> this.jobs.put(job.job(), job));
        this.gate = gate;
        this.tenants = tenants;
        this.control = control;
        this.audit = audit;
    }

    /** Whether the job can be done at any time. */
    public boolean isRunnable(Job job) {
        return jobs.containsKey(job);
    }

    /**
     * Begins the job in all active regions, one after the other, and returns at once.
     *
     * @throws ChitekiException {@code operator-job-unknown}, NOT_FOUND, if there is no such job that can be begun; {@code
     *     operator-job-runs}, CONFLICT, if it has begun already
     */
    public void run(String code) {
        gate.require();
        Job job = Job.of(code)
                .filter(this::isRunnable)
                .orElseThrow(() -> ChitekiException.notFound(Reason.at("job", "operator-job-unknown", code)));
        if (!begun.add(job)) {
            throw ChitekiException.conflict(Reason.at("job", "operator-job-runs", code));
        }
        try {
            control.write(() -> {
                audit.recordOperator("job.run", job.code(), null, null);
                return null;
            });
        } catch (RuntimeException refused) {
            begun.remove(job);
            throw refused;
        }
        Thread.ofVirtual().name("job " + code).start(() -> runEverywhere(job));
    }

    private void runEverywhere(Job job) {
        try {
            tenants.all().stream().filter(tenant -> isConcerned(job, tenant)).forEach(tenant -> run(job, tenant));
        } finally {
            begun.remove(job);
        }
    }

    private boolean isConcerned(Job job, RegisteredTenant tenant) {
        return tenant.state() == TenantState.ACTIVE
                || CLOSED.contains(tenant.state())
                        && Objects.requireNonNull(jobs.get(job)).includesClosedRegions();
    }

    private void run(Job job, RegisteredTenant tenant) {
        TenantScope.run(tenant.region().id(), () -> Objects.requireNonNull(jobs.get(job))
                .run());
    }
}
