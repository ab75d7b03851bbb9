package dev.chiteki.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.testbed.AboutEmbeddedMariaDb;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes over one database: each scheduled time has one effect, whichever of them lives. */
@AboutEmbeddedMariaDb
@PlatformTest(
        regions = {"a-b", "ab"},
        today = JobsIT.TODAY)
class NodesIT {

    private static final TenantId FIRST = new TenantId("a-b");
    private static final TenantId SECOND = new TenantId("ab");

    @TempDir
    private Path folder;

    @Test
    void twoSchedulersNeverRunTheSameTimeTwice(ChitekiPlatform platform) {
        Clockwork clockwork = Clockwork.in(platform, folder, FIRST, SECOND);

        try (PlatformNode other = PlatformNode.inThisProcess(platform, Clockwork.source())) {
            for (int round = 0; round < 10; round++) {
                int wanted = round + 1;
                for (TenantId region : new TenantId[] {FIRST, SECOND}) {
                    clockwork.dueSince(region, "tick", JobsIT.lastAt(8, 0).minus(Duration.ofDays(20 - round)));
                    clockwork.dueSince(region, "steps", JobsIT.lastAt(3, 30));
                    clockwork.dueSince(region, "each", JobsIT.lastAt(8, 0).minus(Duration.ofHours(round)));
                }
                clockwork.await(() -> clockwork.runs(FIRST, "each").stream()
                                .filter(run -> run.ended() != null)
                                .count()
                        >= Math.min(wanted, 3));
            }
            clockwork.await(() -> clockwork.states(SECOND, "steps").equals(List.of("DONE 1")));

            assertThat(other.isWorking()).isTrue();
        }
        for (TenantId region : new TenantId[] {FIRST, SECOND}) {
            for (String job : new String[] {"tick", "steps", "each"}) {
                assertThat(clockwork.effects(region, job)).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void aNodeThatWasTakenForDeadCannotEndItsRunAnyMore(ChitekiPlatform platform) {
        Clockwork clockwork = Clockwork.in(platform, folder, FIRST);
        clockwork.tell(FIRST, "tick", "hold");
        clockwork.dueSince(FIRST, "tick", JobsIT.lastAt(8, 0));
        clockwork.await(() -> clockwork.hasBegun(FIRST, "tick"));

        clockwork.await(() -> {
            clockwork.fallSilent(FIRST, "tick");
            return clockwork.states(FIRST, "tick").equals(List.of("RUNNING 2"));
        });
        clockwork.untell(FIRST, "tick", "hold");
        clockwork.await(() -> clockwork.states(FIRST, "tick").equals(List.of("DONE 2")));

        assertThat(clockwork.effects(FIRST, "tick")).hasSize(1);
    }

    @Test
    void aNodeThatIsKilledInTheMiddleLeavesItsRunToAnotherAndOneEffect(ChitekiPlatform platform) throws Exception {
        Clockwork clockwork = Clockwork.in(platform, folder, FIRST);
        clockwork.tell(FIRST, "tick", "hold");
        platform.restart("--chiteki.jobs.enabled=false");

        try (PlatformNode other = PlatformNode.inItsOwnProcess(platform, Clockwork.source(), folder)) {
            // The ticket is of the clock before the restart, so the node reckons it anew when it begins.
            clockwork.await(() -> {
                clockwork.setBack(FIRST, "tick", JobsIT.lastAt(8, 0));
                return clockwork.hasBegun(FIRST, "tick");
            });
            assertThat(clockwork.states(FIRST, "tick")).containsExactly("RUNNING 1");
            other.kill();
        }
        clockwork.untell(FIRST, "tick", "hold");
        assertThat(clockwork.effects(FIRST, "tick")).isEmpty();
        platform.restart();
        clockwork.await(() -> clockwork.states(FIRST, "tick").equals(List.of("DONE 2")));

        assertThat(clockwork.effects(FIRST, "tick")).hasSize(1);
    }
}
