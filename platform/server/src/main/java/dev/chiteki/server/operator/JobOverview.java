package dev.chiteki.server.operator;

import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.JobRun;
import dev.chiteki.server.job.Jobs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The jobs of this node: of each its newest run, how many places it was at, and each place where it failed last. */
@Component
public final class JobOverview {

    private final Jobs jobs;
    private final JobActs acts;

    JobOverview(Jobs jobs, JobActs acts) {
        this.jobs = jobs;
        this.acts = acts;
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
        List<JobRun> latest = jobs.latest();
        return Arrays.stream(Job.values()).map(job -> row(job, latest)).toList();
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
