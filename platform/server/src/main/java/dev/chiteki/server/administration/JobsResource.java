package dev.chiteki.server.administration;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.rest.Created;
import dev.chiteki.api.rest.Requires;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.Order;
import dev.chiteki.api.table.TableQuery;
import dev.chiteki.server.schedule.JobBoard;
import dev.chiteki.server.schedule.JobKey;
import dev.chiteki.server.schedule.RecordedRun;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the region's plugins do by themselves, how it went, and having it done now, off or on. */
@Component
@Path("jobs")
@Produces("application/json")
public final class JobsResource {

    /** To see jobs and their history. */
    public static final String SEE = "administration.jobs";

    /** To have jobs run, and to switch them off and on. */
    public static final String ACT = "administration.jobs-run";

    private static final int MOST = 200;

    private final RegionJobs jobs;

    JobsResource(RegionJobs jobs) {
        this.jobs = jobs;
    }

    /** All jobs; titles in the caller's language. */
    @GET
    @Requires(SEE)
    public List<JobEntry> jobs() {
        return jobs.all().stream().map(JobEntry::of).toList();
    }

    /** The runs of a job, the latest first; at most 200 at once. */
    @GET
    @Path("{plugin}/{job}/runs")
    @Requires(SEE)
    public RunList runs(
            @PathParam("plugin") String plugin,
            @PathParam("job") String job,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw ChitekiException.invalid(Reason.at("limit", "job-page", offset, limit, MOST));
        }
        JobKey key = jobs.find(new JobKey(plugin, job)).key();
        List<Filter> filters = List.of(new Filter.AnyOf("job", Set.of(key.plugin() + "." + key.job())));
        List<RecordedRun> page = jobs.page(new TableQuery(filters, Order.descending("scheduled"), offset, limit));
        return new RunList(jobs.count(filters), page);
    }

    /** A run, by its id. */
    @GET
    @Path("runs/{id}")
    @Requires(SEE)
    public RecordedRun run(@PathParam("id") String id) {
        return jobs.run(id);
    }

    /** Has the job run once, at once; the run that is answered waits and can be asked for again. */
    @POST
    @Path("{plugin}/{job}/run")
    @Created
    @Requires(ACT)
    public RecordedRun start(@PathParam("plugin") String plugin, @PathParam("job") String job) {
        return jobs.start(new JobKey(plugin, job));
    }

    /** Switches the job off; its times pass until it is resumed. */
    @POST
    @Path("{plugin}/{job}/pause")
    @Requires(ACT)
    public JobEntry pause(@PathParam("plugin") String plugin, @PathParam("job") String job) {
        return JobEntry.of(jobs.pause(new JobKey(plugin, job)));
    }

    /** Switches the job on again, from its next time on. */
    @POST
    @Path("{plugin}/{job}/resume")
    @Requires(ACT)
    public JobEntry resume(@PathParam("plugin") String plugin, @PathParam("job") String job) {
        return JobEntry.of(jobs.resume(new JobKey(plugin, job)));
    }

    /**
     * A job.
     *
     * @param schedule the cron expression, read in the region's zone by the business clock
     * @param next when it is due next, or null while it is paused
     */
    public record JobEntry(
            String plugin,
            String job,
            String title,
            String explanation,
            String schedule,
            boolean paused,
            @Nullable Instant next,
            @Nullable RecordedRun last) {

        static JobEntry of(JobBoard.Row row) {
            return new JobEntry(
                    row.key().plugin(),
                    row.key().job(),
                    row.plugin().texts().get(row.job().titleKey()),
                    row.plugin().texts().get(row.job().explanationKey()),
                    row.job().schedule().expression(),
                    row.paused(),
                    row.next(),
                    row.last());
        }
    }

    /**
     * Runs of a job.
     *
     * @param count how many there are in all
     */
    public record RunList(long count, List<RecordedRun> runs) {}
}
