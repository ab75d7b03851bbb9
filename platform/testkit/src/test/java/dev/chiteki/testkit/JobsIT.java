package dev.chiteki.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.audit.AuditRow;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.schedule.JobBoard;
import dev.chiteki.server.schedule.JobKey;
import dev.chiteki.server.schedule.JobTroubles;
import dev.chiteki.server.schedule.RecordedRun;
import dev.chiteki.server.schedule.RunState;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.tenant.TenantScope;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PlatformTest(
        regions = {"a-b", "ab"},
        today = JobsIT.TODAY)
class JobsIT {

    /** The day of the business clock on which tests begin, at nine in the morning; other nodes begin there by themselves. */
    static final String TODAY = "2002-07-01";

    private static final ZonedDateTime BEGINNING =
            LocalDate.parse(TODAY).atTime(9, 0).atZone(Clockwork.ZONE);

    private static final TenantId FIRST = new TenantId("a-b");
    private static final TenantId SECOND = new TenantId("ab");

    @TempDir
    private Path folder;

    @Test
    void eachTimeIsServedOnceAndTheHistoryTellsIt(ChitekiPlatform platform) {
        Clockwork clockwork = Clockwork.in(platform, folder, FIRST, SECOND);
        Instant time = lastAt(8, 0);

        clockwork.dueSince(FIRST, "tick", time);
        clockwork.await(() -> clockwork.states(FIRST, "tick").equals(List.of("DONE 1")));
        clockwork.dueSince(FIRST, "tick", time);
        clockwork.dueSince(FIRST, "flaky", lastAt(2, 30));
        clockwork.await(() -> clockwork.states(FIRST, "flaky").equals(List.of("DONE 1")));

        assertThat(clockwork.effects(FIRST, "tick")).containsExactly(time.toString());
        assertThat(clockwork.effects(SECOND, "tick")).isEmpty();
        RecordedRun run = clockwork.runs(FIRST, "tick").getFirst();
        assertThat(run.scheduled()).isEqualTo(time);
        assertThat(run.amount()).isEqualTo(1);
        assertThat(run.summary()).contains("刻みました");
        assertThat(run.askedBy()).isNull();
        assertThat(trail(platform, "inserted").getFirst().account()).isEqualTo(SignedInUser.SYSTEM);
    }

    @Test
    void whatWentByWhileNothingRanIsMadeUpForByTheRule(ChitekiPlatform platform) {
        Clockwork clockwork = Clockwork.in(platform, folder, FIRST);
        Instant hour = BEGINNING.toInstant();

        clockwork.dueSince(FIRST, "each", hour.minus(Duration.ofHours(6)));
        clockwork.dueSince(FIRST, "none", Instant.parse("2002-06-30T15:00:00Z").minus(Duration.ofDays(2)));
        clockwork.dueSince(FIRST, "tick", lastAt(8, 0).minus(Duration.ofDays(9)));
        clockwork.await(() -> clockwork.effects(FIRST, "each").size() == 3
                && !clockwork.runs(FIRST, "none").isEmpty()
                && clockwork.states(FIRST, "tick").contains("DONE 1"));

        assertThat(clockwork.effects(FIRST, "each"))
                .containsExactly(
                        hour.minus(Duration.ofHours(2)).toString(),
                        hour.minus(Duration.ofHours(1)).toString(),
                        hour.toString());
        assertThat(skipped(clockwork, "each")).containsExactly(4L);
        assertThat(clockwork.effects(FIRST, "tick"))
                .containsExactly(lastAt(8, 0).toString());
        assertThat(skipped(clockwork, "tick")).containsExactly(9L);
        assertThat(clockwork.effects(FIRST, "none")).isEmpty();
    }

    @Test
    void aRunThatTakesTooLongIsInterruptedLeavesNothingIsTriedAgainAndKeepsNobodyWaiting(ChitekiPlatform platform) {
        Clockwork clockwork = Clockwork.in(platform, folder, FIRST, SECOND);
        clockwork.tell(FIRST, "short", "hold");
        clockwork.tell(FIRST, "each", "hold");

        clockwork.dueSince(FIRST, "short", lastAt(1, 30));
        clockwork.dueSince(FIRST, "each", lastHour());
        clockwork.await(() -> clockwork.hasBegun(FIRST, "each"));
        clockwork.dueSince(SECOND, "tick", lastAt(8, 0));
        clockwork.await(() -> clockwork.states(SECOND, "tick").equals(List.of("DONE 1")));
        clockwork.await(() -> clockwork.states(FIRST, "short").equals(List.of("TIMED_OUT 2")));

        assertThat(clockwork.effects(FIRST, "short")).isEmpty();
        assertThat(clockwork.states(FIRST, "each")).first().isEqualTo("RUNNING 1");
        clockwork.untell(FIRST, "each", "hold");
        clockwork.await(() -> clockwork.states(FIRST, "each").contains("DONE 1"));
    }

    @Test
    void aFailedRunIsTriedAgainAsOftenAsTheJobSays(ChitekiPlatform platform) {
        Clockwork clockwork = Clockwork.in(platform, folder, FIRST, SECOND);
        clockwork.tell(FIRST, "flaky", "fail");
        clockwork.tell(SECOND, "flaky", "fail");

        clockwork.dueSince(FIRST, "flaky", lastAt(2, 30));
        clockwork.dueSince(SECOND, "flaky", lastAt(2, 30));
        clockwork.await(() -> clockwork.states(SECOND, "flaky").contains("RETRYING 1"));
        clockwork.untell(SECOND, "flaky", "fail");
        clockwork.await(() -> clockwork.states(FIRST, "flaky").equals(List.of("FAILED 3")));
        clockwork.await(() -> clockwork.states(SECOND, "flaky").getFirst().startsWith("DONE"));
        clockwork.await(() -> counted(platform, "flaky", "failed") == 1 && counted(platform, "flaky", "done") >= 1);

        assertThat(clockwork.effects(FIRST, "flaky")).isEmpty();
        assertThat(clockwork.effects(SECOND, "flaky")).hasSize(1);
        assertThat(clockwork.runs(FIRST, "flaky").getFirst().summary()).containsPattern("[0-9a-f]{8}");
        clockwork.await(() -> !platform.part(JobTroubles.class).all().isEmpty());
        assertThat(platform.part(JobTroubles.class).all())
                .extracting(trouble -> trouble.tenant() + " " + trouble.job())
                .containsExactly("a-b clockwork/flaky");
    }

    @Test
    void aPersonHasAJobRunAtOnceButNotTwiceAtATime(ChitekiPlatform platform) {
        Clockwork clockwork = Clockwork.in(platform, folder, FIRST);
        clockwork.tell(FIRST, "tick", "hold");

        ask(platform, "tick");
        clockwork.await(() -> clockwork.hasBegun(FIRST, "tick"));
        assertThatThrownBy(() -> ask(platform, "tick"))
                .isInstanceOfSatisfying(ChitekiException.class, refused -> assertThat(
                                refused.reasons().getFirst().code())
                        .isEqualTo("job-runs"));
        clockwork.dueSince(FIRST, "tick", lastAt(8, 0));
        clockwork.untell(FIRST, "tick", "hold");
        clockwork.await(() -> clockwork.states(FIRST, "tick").equals(List.of("DONE 1", "DONE 1")));

        assertThat(clockwork.runs(FIRST, "tick"))
                .extracting(RecordedRun::askedBy)
                .containsExactly("administrator@a-b", null);
        assertThat(trail(platform, "job.run")).extracting(AuditRow::account).containsExactly("administrator@a-b");
    }

    @Test
    void theNextTimeIsKnownBeforeThereIsATicket(ChitekiPlatform platform) {
        Clockwork clockwork = Clockwork.in(platform, folder, FIRST);

        clockwork.loseTicket(FIRST, "tick");

        assertThat(board(platform, "tick").next()).isEqualTo(lastAt(8, 0).plus(Duration.ofDays(1)));
    }

    @Test
    void whatIsSwitchedOffDoesNotRun(ChitekiPlatform platform) {
        Clockwork clockwork = Clockwork.in(platform, folder, FIRST, SECOND);
        platform.as("administrator@a-b", FIRST, () -> {
            platform.part(JobBoard.class).pause(key("tick"), "administrator@a-b");
            return null;
        });
        clockwork.tell(SECOND, "tick", "hold");
        clockwork.dueSince(SECOND, "tick", lastAt(8, 0));
        clockwork.await(() -> clockwork.hasBegun(SECOND, "tick"));

        clockwork.dueSince(FIRST, "tick", lastAt(8, 0));
        platform.part(Tenants.class).suspend(SECOND, "test");
        clockwork.await(() -> !clockwork.hasTicket(SECOND, "tick"));
        clockwork.await(() -> board(platform, "tick").paused());
        clockwork.dueSince(FIRST, "flaky", lastAt(2, 30));
        clockwork.await(() -> clockwork.states(FIRST, "flaky").equals(List.of("DONE 1")));

        assertThat(clockwork.effects(FIRST, "tick")).isEmpty();
        assertThat(clockwork.effects(SECOND, "tick")).isEmpty();
        assertThat(clockwork.runs(SECOND, "tick").getFirst().state()).isEqualTo(RunState.STOPPED);
        platform.part(Tenants.class).resume(SECOND);
        clockwork.await(() -> clockwork.hasTicket(SECOND, "tick"));
        platform.part(Plugins.class).disable(FIRST, "clockwork");
        clockwork.await(() -> !clockwork.hasTicket(FIRST, "tick"));
    }

    @Test
    void aStoppedVersionLeavesItsRunToTheNextStartAndTheMemory(ChitekiPlatform platform) {
        Clockwork clockwork = Clockwork.in(platform, folder, FIRST);
        clockwork.tell(FIRST, "tick", "hold");
        clockwork.dueSince(FIRST, "tick", lastAt(8, 0));
        clockwork.await(() -> clockwork.hasBegun(FIRST, "tick"));

        StoppedVersion stopped = StoppedVersion.stop(platform, "clockwork", "1.0.0");

        assertThat(clockwork.states(FIRST, "tick")).containsExactly("WAITING 1");
        assertThat(stopped.threads()).isEmpty();
        assertThat(stopped.isCollected()).isTrue();
        clockwork.untell(FIRST, "tick", "hold");
        platform.part(Plugins.class).start("clockwork", "1.0.0");
        clockwork.await(() -> clockwork.states(FIRST, "tick").equals(List.of("DONE 2")));
        assertThat(clockwork.effects(FIRST, "tick")).hasSize(1);
    }

    @Test
    void aRunThatDoesNotHeedItsLimitIsNotTriedBesideItself(ChitekiPlatform platform) {
        Clockwork clockwork = Clockwork.in(platform, folder, FIRST);
        clockwork.tell(FIRST, "short", "deaf");

        clockwork.dueSince(FIRST, "short", lastAt(1, 30));
        clockwork.await(() -> clockwork.states(FIRST, "short").equals(List.of("TIMED_OUT 1")));

        clockwork.untell(FIRST, "short", "deaf");
        assertThat(clockwork.effects(FIRST, "short")).isEmpty();
    }

    @Test
    void whatWasParkedWithoutItsPluginIsDueWhenThatStartsAgain(ChitekiPlatform platform) {
        Clockwork clockwork = Clockwork.in(platform, folder, FIRST);
        platform.part(Plugins.class).stop("clockwork", "1.0.0");
        clockwork.dueSince(FIRST, "tick", lastAt(8, 0));
        clockwork.await(() -> clockwork.parkForAnHour(FIRST, "tick"));

        platform.part(Plugins.class).start("clockwork", "1.0.0");

        clockwork.await(() -> clockwork.states(FIRST, "tick").equals(List.of("DONE 1")));
    }

    @Test
    void aClockThatIsSetHasTheNextTimesReckonedAnew(ChitekiPlatform platform) {
        Clockwork clockwork = Clockwork.in(platform, folder, FIRST);

        platform.clock(LocalDate.of(2002, 6, 3));
        clockwork.await(() -> Instant.parse("2002-06-03T23:00:00Z")
                .equals(board(platform, "tick").next()));

        assertThat(clockwork.runs(FIRST, "tick")).isEmpty();
    }

    @Test
    void administratorsSeeAndRunJobsAuditorsSeeThemAndNobodyElse(ChitekiPlatform platform) {
        Clockwork clockwork = Clockwork.in(platform, folder, FIRST);
        String jobs = "/api/v1/a-b/administration/jobs";
        clockwork.tell(FIRST, "tick", "hold");

        Answer begun = platform.rest("administrator@a-b").post(jobs + "/clockwork/tick/run", "");
        clockwork.await(() -> clockwork.hasBegun(FIRST, "tick"));
        Answer again = platform.rest("administrator@a-b").post(jobs + "/clockwork/tick/run", "");
        clockwork.untell(FIRST, "tick", "hold");
        clockwork.await(() -> clockwork.states(FIRST, "tick").equals(List.of("DONE 1")));

        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        assertThat(again.status()).as(again.toString()).isEqualTo(409);
        assertThat(again.json().path("code").asString()).isEqualTo("job-runs");
        Answer runs = platform.rest("auditor@a-b").get(jobs + "/clockwork/tick/runs");
        assertThat(runs.json().path("count").asInt()).as(runs.toString()).isEqualTo(1);
        assertThat(runs.json().path("runs").path(0).path("askedBy").asString()).isEqualTo("administrator@a-b");
        assertThat(platform.rest("auditor@a-b").get(jobs).text()).contains("\"tick\"", "0 8 * * *");
        assertThat(platform.rest("auditor@a-b")
                        .post(jobs + "/clockwork/tick/pause", "")
                        .status())
                .isEqualTo(403);
        assertThat(platform.rest("administrator@a-b")
                        .post(jobs + "/clockwork/tick/pause", "")
                        .text())
                .contains("\"paused\":true");
        assertThat(platform.rest("administrator@a-b")
                        .post(jobs + "/clockwork/tock/run", "")
                        .status())
                .isEqualTo(404);
        assertThat(platform.rest("secretariat@a-b").get(jobs).status()).isEqualTo(403);
        assertThat(platform.pages("auditor@a-b")
                        .open("/a-b/administration/jobs")
                        .drawn())
                .contains("時を刻みます。", "毎日 08:00", "0 8 * * *", "停止中")
                .doesNotContain("今すぐ実行");
        assertThat(platform.pages("administrator@a-b")
                        .open("/a-b/administration/jobs")
                        .drawn())
                .contains("今すぐ実行", "再開する");
        assertThat(platform.pages("administrator@a-b")
                        .open("/a-b/administration/jobs/runs")
                        .drawn())
                .contains("自動処理の記録");
        assertThat(platform.pages("secretariat@a-b")
                        .get("/a-b/administration/jobs")
                        .status())
                .isEqualTo(404);
    }

    private static double counted(ChitekiPlatform platform, String job, String outcome) {
        return platform.part(MeterRegistry.class)
                .counter("chiteki.jobs.runs", "plugin", "clockwork", "job", job, "outcome", outcome)
                .count();
    }

    static Instant lastAt(int hour, int minute) {
        ZonedDateTime today = BEGINNING.with(LocalTime.of(hour, minute));
        return (today.isAfter(BEGINNING) ? today.minusDays(1) : today).toInstant();
    }

    private static Instant lastHour() {
        return BEGINNING.toInstant();
    }

    private static JobKey key(String job) {
        return new JobKey("clockwork", job);
    }

    private static String ask(ChitekiPlatform platform, String job) {
        return platform.as(
                "administrator@a-b", FIRST, () -> platform.part(JobBoard.class).run(key(job), "administrator@a-b"));
    }

    private static JobBoard.Row board(ChitekiPlatform platform, String job) {
        return TenantScope.call(FIRST, () -> platform.part(JobBoard.class).find(key(job)));
    }

    private static List<Long> skipped(Clockwork clockwork, String job) {
        return clockwork.runs(FIRST, job).stream()
                .filter(run -> run.state() == RunState.SKIPPED)
                .map(RecordedRun::amount)
                .toList();
    }

    private static List<AuditRow> trail(ChitekiPlatform platform, String act) {
        return TenantScope.call(FIRST, () -> platform.part(AuditTrail.class).latest(50).stream()
                .filter(row -> row.act().equals(act))
                .toList());
    }
}
