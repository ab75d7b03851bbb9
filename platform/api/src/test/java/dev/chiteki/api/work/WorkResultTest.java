package dev.chiteki.api.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.text.Bilingual;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkResultTest {

    private static final Bilingual DONE = new Bilingual("終わりました", "Done");

    @Test
    void itIsToldInBothLanguagesOrInOneForBoth() {
        assertThat(new WorkResult.Done(DONE).words()).isEqualTo(DONE);
        assertThat(new WorkResult.Done("Done").sentence()).isEqualTo("Done");
        assertThat(((WorkResult) new WorkResult.Done("Done")).words()).isEqualTo(Bilingual.same("Done"));
        assertThat(((WorkResult) new WorkResult.Done("Done")).sentence()).isEqualTo("Done");
    }

    @Test
    void itMayLeadSomewhere() {
        WorkResult.Place place = new WorkResult.Place("Done", "entries?from=1");

        assertThat(place.path()).isEqualTo("entries?from=1");
        assertThat(place.sentence()).isEqualTo("Done");
        assertThat(new WorkResult.Place(DONE, "entries").words()).isEqualTo(DONE);
    }

    @Test
    void itMayBeAFile() throws Exception {
        WorkResult.Download file = new WorkResult.Download(
                "Done", "entries.csv", "text/csv", target -> target.write("a,b".getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        file.content().writeTo(written);

        assertThat(file.fileName()).isEqualTo("entries.csv");
        assertThat(file.contentType()).isEqualTo("text/csv");
        assertThat(file.sentence()).isEqualTo("Done");
        assertThat(file.words()).isEqualTo(Bilingual.same("Done"));
        assertThat(written).hasToString("a,b");
    }

    @Test
    void itsStateTellsWhereItHasLedAndWhatItHasMade() {
        WorkId id = new WorkId(UUID.fromString("6f1c1f0e-8f50-4a75-9d5c-0c62a1a5d3f0"));
        Instant begun = Instant.parse("2002-07-01T00:00:00Z");

        WorkState ended = new WorkState(id, "Export", WorkStage.DONE, 3, 3, "Done", "entries", "entries.csv", begun);

        assertThat(ended.id().value()).hasToString(id.toString());
        assertThat(ended.place()).contains("entries");
        assertThat(ended.path()).isEqualTo("entries");
        assertThat(ended.fileName()).contains("entries.csv");
        assertThat(ended.file()).isEqualTo("entries.csv");
        assertThat(ended.begun()).isEqualTo(begun);
        assertThat(ended.done() + "/" + ended.total() + " " + ended.title() + " " + ended.stage() + " "
                        + ended.sentence())
                .isEqualTo("3/3 Export DONE Done");
    }
}
