package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.notice.NoticeBox;
import dev.chiteki.server.notice.ReceivedNotice;
import dev.chiteki.server.schedule.JobBoard;
import dev.chiteki.server.schedule.JobKey;
import dev.chiteki.server.schedule.RecordedRun;
import dev.chiteki.server.schedule.RunHistory;
import dev.chiteki.server.schedule.RunState;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What would be lost with the fiscal year is told in time, and once. */
@PlatformTest(regions = "sapporo")
class YearEndIT {

    private static final TenantId SAPPORO = new TenantId("sapporo");
    private static final JobKey JOB = new JobKey("budget", "year-end");

    @Test
    void commitmentsWithoutInspectionAreToldOnceForEachReminder(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@sapporo");
        clerk.book("allocation", 100_000, Map.of("category", "equipment"));
        clerk.book("commitment", 30_000, Map.of("category", "equipment", "payee", "ＡＢＣ商会", "purpose", "測定装置"));

        assertThat(run(platform, LocalDate.of(2003, 1, 10)).amount()).isZero();
        assertThat(told(platform, "secretariat@sapporo")).isEmpty();
        RecordedRun march = run(platform, LocalDate.of(2003, 3, 3));
        RecordedRun again = run(platform, LocalDate.of(2003, 3, 4));
        RecordedRun later = run(platform, LocalDate.of(2003, 3, 24));

        assertThat(march.amount()).isEqualTo(1);
        assertThat(march.summary()).contains("30,000");
        assertThat(again.amount()).isZero();
        assertThat(later.amount()).isEqualTo(1);
        assertThat(told(platform, "secretariat@sapporo")).containsExactly("notice.year-end", "notice.year-end");
        assertThat(told(platform, "program-director@sapporo")).hasSize(2);
        assertThat(told(platform, "researcher@sapporo")).isEmpty();
        assertThat(platform.pages("secretariat@sapporo").open("/sapporo").drawn())
                .contains("あと7日です");
    }

    /** As an administrator has it run on that day. */
    private static RecordedRun run(ChitekiPlatform platform, LocalDate day) {
        platform.clock(day);
        String id = platform.as("administrator@sapporo", SAPPORO, () -> platform.part(JobBoard.class)
                .run(JOB, "administrator@sapporo"));
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (find(platform, id).ended() == null && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        RecordedRun run = find(platform, id);
        assertThat(run.state()).as(run.toString()).isEqualTo(RunState.DONE);
        return run;
    }

    private static RecordedRun find(ChitekiPlatform platform, String id) {
        return TenantScope.call(
                SAPPORO, () -> platform.part(RunHistory.class).find(id).orElseThrow());
    }

    private static List<String> told(ChitekiPlatform platform, String account) {
        return platform
                .as(account, SAPPORO, () -> platform.part(NoticeBox.class).latest(10))
                .stream()
                .map(ReceivedNotice::textKey)
                .filter("notice.year-end"::equals)
                .toList();
    }
}
