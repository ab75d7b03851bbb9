package dev.chiteki.server.operator;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.JobRun;
import dev.chiteki.server.job.Jobs;
import dev.chiteki.server.schedule.JobTrouble;
import dev.chiteki.server.schedule.JobTroubles;
import dev.chiteki.server.text.ReaderLocale;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The jobs of this node: of each its newest run, how many places it was at, and each place where it failed last. */
@Component
public final class JobOverview {

    private static final int MOST_TOLD = 3;

    private final Jobs jobs;
    private final JobActs acts;
    private final JobTroubles troubles;
    private final ReaderLocale reader;

    JobOverview(Jobs jobs, JobActs acts, JobTroubles troubles, ReaderLocale reader) {
        this.jobs = jobs;
        this.acts = acts;
        this.troubles = troubles;
        this.reader = reader;
    }

    /**
     * A job.
     *
     * @param places at how many places it was since the start of the node
     * @param runnable whether it can be begun at any time
     * @param newest its last run, or null if there was none since the start of the node
     * @param failed the last runs at other places, as far as they failed
     */
    public record Row(
            Job job, int places, boolean runnable, @Nullable JobRun newest, List<JobRun> failed) {}

    /** All, in the order in which a region meets them. */
    public List<Row> all() {
        List<JobRun> latest = new ArrayList<>(jobs.latest());
        latest.addAll(regionsInTrouble());
        return Arrays.stream(Job.values()).map(job -> row(job, latest)).toList();
    }

    /** One for each region, whichever node it was on: how many of its jobs have failed last, and the first of them why. */
    private List<JobRun> regionsInTrouble() {
        Map<TenantId, List<JobTrouble>> regions = troubles.all().stream()
                .collect(Collectors.groupingBy(JobTrouble::tenant, TreeMap::new, Collectors.toList()));
        return regions.entrySet().stream()
                .map(region -> {
                    List<JobTrouble> all = region.getValue();
                    String reasons = all.stream()
                            .limit(MOST_TOLD)
                            .map(trouble ->
                                    trouble.job() + ": " + trouble.reason().in(reader.get()))
                            .collect(Collectors.joining(" "));
                    Instant last = all.stream()
                            .map(JobTrouble::failed)
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
                    return new JobRun(
                            Job.PLUGIN_JOBS, region.getKey().value(), last, Duration.ZERO, all.size(), reasons);
                })
                .sorted(Comparator.comparing(JobRun::began).reversed())
                .toList();
    }

    private Row row(Job job, List<JobRun> latest) {
        List<JobRun> own =
                new ArrayList<>(latest.stream().filter(run -> run.job() == job).toList());
        int places = own.size();
        JobRun newest = own.isEmpty() ? null : own.removeFirst();
        return new Row(
                job,
                places,
                acts.isRunnable(job),
                newest,
                own.stream().filter(run -> run.state() == JobRun.State.FAILED).toList());
    }
}
