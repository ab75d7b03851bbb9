package dev.chiteki.testkit;

import static dev.chiteki.testkit.PluginUnderTest.FIRST;
import static dev.chiteki.testkit.PluginUnderTest.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.job.Job;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.schedule.JobBoard;
import dev.chiteki.server.schedule.JobKey;
import dev.chiteki.server.schedule.RecordedRun;
import dev.chiteki.server.schedule.RunHistory;
import dev.chiteki.server.schedule.RunState;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.util.List;

/** A job has a name and an explanation, and runs when an administrator asks for it, with and without anything to do. */
record JobContract(PluginUnderTest plugin) {

    private static final Duration TO_BEGIN = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    void check() {
        List<Job> jobs = plugin.running(SECOND).contributions().jobs();
        jobs.forEach(job -> plugin.requireWords(List.of(job.titleKey(), job.explanationKey())));
        jobs.forEach(job -> run(job, SECOND, "where nothing was written"));
        plugin.write(FIRST, "marker-of-jobs");
        jobs.forEach(job -> run(job, FIRST, "where something was written"));
    }

    private void run(Job job, TenantId region, String place) {
        String account = "administrator@" + region;
        String id = plugin.platform().as(account, region, () -> plugin.platform()
                .part(JobBoard.class)
                .run(new JobKey(plugin.id(), job.id()), account));
        Duration patience = TO_BEGIN.plus(job.limit().compareTo(LONGEST) < 0 ? job.limit() : LONGEST);
        Patience.within(patience).until(() -> run(region, id).ended() != null);
        RecordedRun run = run(region, id);
        assertThat(run.state())
                .as("the job %s in %s, %s: %s", job.id(), region, place, run.summary())
                .isEqualTo(RunState.DONE);
    }

    private RecordedRun run(TenantId region, String id) {
        RunHistory history = plugin.platform().part(RunHistory.class);
        return TenantScope.<RecordedRun, RuntimeException>call(
                region, () -> history.find(id).orElseThrow());
    }
}
