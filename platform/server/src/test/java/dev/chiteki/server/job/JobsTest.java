package dev.chiteki.server.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class JobsTest {

    private final Jobs jobs = new Jobs();

    @Test
    void theLastRunAtAPlaceIsKept() {
        jobs.begin(Job.ARRIVED_FILES, "kobe").failed("disk full");
        jobs.begin(Job.ARRIVED_FILES, "kyoto").done(0);
        jobs.begin(Job.ARRIVED_FILES, "kobe").done(3);

        assertThat(jobs.latest())
                .extracting(JobRun::place, JobRun::state, JobRun::amount)
                .containsExactlyInAnyOrder(tuple("kobe", JobRun.State.DONE, 3L), tuple("kyoto", JobRun.State.DONE, 0L));
    }

    @Test
    void aRunIsShownWhileItLastsAndSaysWhyItFailed() {
        Jobs.Running run = jobs.begin(Job.START, Jobs.EVERYWHERE);
        JobRun.State during = jobs.latest().getFirst().state();

        run.failed("no disk");

        assertThat(during).isEqualTo(JobRun.State.RUNNING);
        assertThat(jobs.latest().getFirst().state()).isEqualTo(JobRun.State.FAILED);
        assertThat(jobs.latest().getFirst().reason()).isEqualTo("no disk");
        assertThat(jobs.latest().getFirst().took()).isNotNull();
    }

    @Test
    void aJobIsFoundByItsCode() {
        assertThat(Job.of("kept-answers")).contains(Job.KEPT_ANSWERS);
        assertThat(Job.of("sweep")).isEmpty();
    }
}
