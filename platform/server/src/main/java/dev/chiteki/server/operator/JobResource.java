package dev.chiteki.server.operator;

import dev.chiteki.server.job.JobRun;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the node that answers does by itself. */
@Component
@Path("jobs")
@Produces("application/json")
public class JobResource {

    private final JobOverview overview;
    private final JobActs acts;

    JobResource(JobOverview overview, JobActs acts) {
        this.overview = overview;
        this.acts = acts;
    }

    /** All jobs with their last runs since the node has started. */
    @GET
    public JobList jobs() {
        return new JobList(overview.all().stream().map(JobEntry::of).toList());
    }

    /** Begins the job in all active regions and answers at once. */
    @POST
    @Path("{job}/run")
    public JobList run(@PathParam("job") String job) {
        acts.run(job);
        return jobs();
    }

    /** All jobs. */
    public record JobList(List<JobEntry> jobs) {}

    /**
     * A job.
     *
     * @param places at how many places it was since the node has started
     * @param runnable whether it can be begun by {@code run}
     * @param failed places where its last run failed, the newest run aside
     */
    public record JobEntry(
            String job,
            int places,
            boolean runnable,
            @Nullable RunEntry newest,
            List<RunEntry> failed) {

        static JobEntry of(JobOverview.Row row) {
            return new JobEntry(
                    row.job().code(),
                    row.places(),
                    row.runnable(),
                    Optional.ofNullable(row.newest()).map(RunEntry::of).orElse(null),
                    row.failed().stream().map(RunEntry::of).toList());
        }
    }

    /**
     * A run.
     *
     * @param place the region's id or the plugin's id and version; empty for all
     * @param state {@code running}, {@code done} or {@code failed}
     * @param milliseconds how long it took, or null while it runs
     * @param amount how many it has dealt with
     */
    public record RunEntry(
            String place,
            JobRun.State state,
            Instant began,
            @Nullable Long milliseconds,
            long amount,
            @Nullable String reason) {

        static RunEntry of(JobRun run) {
            return new RunEntry(
                    run.place(),
                    run.state(),
                    run.began(),
                    Optional.ofNullable(run.took()).map(Duration::toMillis).orElse(null),
                    run.amount(),
                    run.reason());
        }
    }
}
