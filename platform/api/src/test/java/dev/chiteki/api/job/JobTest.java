package dev.chiteki.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobTest {

    private static final Job JOB = Job.of("overdue", "job.overdue", Schedule.hourly(0), run -> JobResult.nothing());

    @Test
    void aJobHasOneTransactionTenMinutesAndThreeRepetitionsUnlessItSaysOtherwise() {
        assertThat(JOB.kind()).isEqualTo(JobKind.ATOMIC);
        assertThat(JOB.limit()).isEqualTo(Duration.ofMinutes(10));
        assertThat(JOB.retry().times()).isEqualTo(3);
        assertThat(JOB.catchUp()).isEqualTo(CatchUp.latest());
        assertThat(JOB.stepwise().kind()).isEqualTo(JobKind.STEPWISE);
        assertThat(JOB.explanationKey()).isEqualTo("job.overdue.explanation");
    }

    @Test
    void pausesDoubleUpToAnHour() {
        Retry retry = Retry.times(10, Duration.ofMinutes(1));

        assertThat(retry.pauseAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(retry.pauseAfter(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(retry.pauseAfter(10)).isEqualTo(Duration.ofHours(1));
        assertThat(retry.pauseAfter(1000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatIsOutOfBoundsIsRefusedWithItsValue() {
        assertThatThrownBy(() -> Retry.times(11, Duration.ofMinutes(1))).hasMessageContaining("11");
        assertThatThrownBy(() -> Retry.times(1, Duration.ZERO)).hasMessageContaining("PT0S");
        assertThatThrownBy(() -> CatchUp.every(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> CatchUp.every(1001)).hasMessageContaining("1001");
        assertThatThrownBy(() -> JOB.within(Duration.ofDays(2))).hasMessageContaining("PT48H");
        assertThatThrownBy(() -> JobResult.of(-1, "job.done")).hasMessageContaining("-1");
    }

    @Test
    void aJobKeepsWhatItWasDeclaredAs() throws Exception {
        Schedule morning = Schedule.daily(LocalTime.of(8, 0));
        Job job = Job.of("remind", "job.remind", morning, run -> JobResult.of(2, "job.reminded", run.attempt()))
                .catchingUp(CatchUp.every(3))
                .retrying(Retry.never());

        assertThat(job.id()).isEqualTo("remind");
        assertThat(job.titleKey()).isEqualTo("job.remind");
        assertThat(job.schedule().expression()).isEqualTo("0 8 * * *");
        assertThat(job.catchUp().rule()).isEqualTo(CatchUp.Rule.EVERY);
        assertThat(job.catchUp().most()).isEqualTo(3);
        assertThat(job.retry()).isEqualTo(Retry.never());
        assertThat(job.retry().pause()).isEqualTo(Duration.ofMinutes(1));
        assertThat(job.work()).isNotNull();
    }

    @Test
    void aResultSaysWithHowManyThingsItHasDealt() {
        JobResult two = JobResult.of(2, "job.reminded", 7);

        assertThat(two.amount()).isEqualTo(2);
        assertThat(two.textKey()).isEqualTo("job.reminded");
        assertThat(two.arguments()).containsExactly(7);
        assertThat(JobResult.nothing().amount()).isZero();
    }

    private record Run(Instant scheduled, List<String> told) implements JobRun {

        @Override
        public LocalDate day() {
            return LocalDate.of(2002, 7, 1);
        }

        @Override
        public int attempt() {
            return 2;
        }

        @Override
        public Optional<String> askedBy() {
            return Optional.of("administrator@kobe");
        }

        @Override
        public String key() {
            return "remind/" + scheduled;
        }

        @Override
        public void tell(long done, long total) {
            told.add(done + "/" + total);
        }
    }

    @Test
    void theWorkKnowsForWhichTimeItIsAndTellsHowFarItHasCome() throws Exception {
        Instant eight = Instant.parse("2002-06-30T23:00:00Z");
        Run run = new Run(eight, new ArrayList<>());
        Job job = Job.of("remind", "job.remind", Schedule.hourly(0), now -> {
            now.tell(1, 2);
            return JobResult.of(
                    1, "job.reminded", now.key(), now.attempt(), now.askedBy().orElse("–"), now.day(), now.scheduled());
        });

        JobResult result = job.work().run(run);

        assertThat(run.told()).containsExactly("1/2");
        assertThat(result.arguments())
                .containsExactly(
                        "remind/2002-06-30T23:00:00Z", 2, "administrator@kobe", LocalDate.of(2002, 7, 1), eight);
    }
}
