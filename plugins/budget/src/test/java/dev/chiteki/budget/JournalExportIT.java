package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.document.SheetRow;
import dev.chiteki.api.document.Spreadsheets;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.work.WorkStage;
import dev.chiteki.server.work.RecordedWork;
import dev.chiteki.server.work.WorkDoor;
import dev.chiteki.server.work.WorkFile;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The journal of a year, exported while its reader does something else. */
@PlatformTest(regions = "sapporo")
class JournalExportIT {

    private static final TenantId SAPPORO = new TenantId("sapporo");
    private static final String CLERK = "secretariat@sapporo";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void theWholeYearIsExportedForWhoeverAskedForItAlone(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, CLERK);
        for (int number = 1; number <= 3; number++) {
            clerk.book("allocation", number * 1_000L, Map.of("category", "equipment"));
        }
        WorkDoor works = platform.part(WorkDoor.class);

        platform.pages(CLERK)
                .open("/sapporo/budget")
                .click("この年度の記帳をすべて出力する（Excel）")
                .until("出力を始めました");

        RecordedWork ended = ended(platform, works);
        assertThat(ended.state().stage()).isEqualTo(WorkStage.DONE);
        assertThat(ended.state().fileName()).contains("journal-2002.xlsx");
        WorkFile file = platform.as(
                        CLERK, SAPPORO, () -> works.file(ended.state().id()))
                .orElseThrow();
        List<SheetRow> rows =
                platform.part(Spreadsheets.class).read(file.name(), new ByteArrayInputStream(file.content()));
        int documents = clerk.get("entries?fiscalYear=2002").path("total").asInt();
        assertThat(rows).hasSize(documents + 1);
        assertThat(rows.get(1).cells()).contains(Cell.of("配分"));
        assertThat(platform.as("president@sapporo", SAPPORO, works::mine)).isEmpty();
    }

    private static RecordedWork ended(ChitekiPlatform platform, WorkDoor works) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            List<RecordedWork> own = platform.as(CLERK, SAPPORO, works::mine);
            if (!own.isEmpty() && own.getFirst().state().stage() != WorkStage.RUNNING) {
                return own.getFirst();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("The export did not end within " + PATIENCE + ".");
    }
}
