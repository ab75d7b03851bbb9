package dev.chiteki.server.schedule;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.job.Job;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The jobs of the bound tenant, for whoever administers it; rights are asked by those who call. */
@Component
public final class JobBoard {

    private final Plugins plugins;
    private final NextTimes times;
    private final JobPauses pauses;
    private final RunHistory history;
    private final AskedRuns asked;
    private final Tenants tenants;

    JobBoard(Plugins plugins, NextTimes times, JobPauses pauses, RunHistory history, AskedRuns asked, Tenants tenants) {
        this.plugins = plugins;
        this.times = times;
        this.pauses = pauses;
        this.history = history;
        this.asked = asked;
        this.tenants = tenants;
    }

    /**
     * A job of the region.
     *
     * @param zone the region's, in which its schedule is read
     * @param paused whether the region has switched it off
     * @param next when it is due next, by the business clock, or null while it is paused
     * @param last its newest run, or null
     */
    public record Row(
            RunningPlugin plugin,
            Job job,
            ZoneId zone,
            boolean paused,
            @Nullable Instant next,
            @Nullable RecordedRun last) {

        /** Which one. */
        public JobKey key() {
            return new JobKey(plugin.id(), job.id());
        }
    }

    /** All, by plugin and in its order. */
    public List<Row> all() {
        TenantId tenant = TenantScope.current();
        List<RunningPlugin> enabled = plugins.enabled(tenant).stream()
                .filter(plugin -> !plugin.contributions().jobs().isEmpty())
                .toList();
        if (enabled.isEmpty()) {
            return List.of();
        }
        ZoneId zone = tenants.find(tenant).orElseThrow().region().zone();
        NextTimes.Plan plan = times.of(tenant);
        Map<JobKey, RecordedRun> latest = history.latest();
        return enabled.stream()
                .flatMap(plugin -> plugin.contributions().jobs().stream().map(job -> {
                    JobKey key = new JobKey(plugin.id(), job.id());
                    Instant next = plan.next(key, new DueTimes.Rule(job.schedule(), job.catchUp(), zone));
                    return new Row(plugin, job, zone, plan.isPaused(key), next, latest.get(key));
                }))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws ChitekiException {@code job-unknown}, NOT_FOUND
     */
    public Row find(JobKey key) {
        return all().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow(() -> ChitekiException.notFound(Reason.at("job", "job-unknown", key.toString())));
    }

    /**
     * Has the job run once, at once, paused or not.
     *
     * @param account of the person who asks
     * @return the run, which waits
     * @throws ChitekiException {@code job-unknown}, NOT_FOUND; {@code job-runs}, CONFLICT, if it runs already, {@code
     *     job-waits} if it is to begin or to be tried again
     */
    public String run(JobKey key, String account) {
        return asked.ask(find(key), account);
    }

    /**
     * Switches the job off in the region: its times pass and are not made up for later. A run that has begun goes on.
     *
     * @param account of the person who does it
     * @throws ChitekiException {@code job-unknown}, NOT_FOUND
     */
    public void pause(JobKey key, String account) {
        pauses.pause(find(key).key(), account);
    }

    /**
     * Switches the job on again, from its next time on.
     *
     * @throws ChitekiException {@code job-unknown}, NOT_FOUND
     */
    public void resume(JobKey key) {
        pauses.resume(find(key).key());
    }
}
