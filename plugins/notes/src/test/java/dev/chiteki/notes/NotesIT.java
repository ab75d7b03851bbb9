package dev.chiteki.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.search.SearchHit;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.server.search.RegionIndexes;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import dev.chiteki.testkit.RestClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@PlatformTest(regions = "ab")
class NotesIT {

    private static final String NOTES = "/api/v1/ab/notes";

    @Test
    void aNoteIsKeptInTheRegionsNotebookWithItsAuthor(ChitekiPlatform platform) {
        RestClient secretariat = platform.rest("secretariat@ab");

        Answer added = post(secretariat, "打合せ", "7月3日");

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        JsonNode listed = secretariat.get(NOTES).json();
        assertThat(listed.get("count").asLong()).isEqualTo(1);
        JsonNode note = listed.get("notes").get(0);
        assertThat(note.get("title").asString()).isEqualTo("打合せ");
        assertThat(note.get("author").asString()).isEqualTo("secretariat@ab");
        assertThat(note.get("notebook").asString()).isEqualTo("共有ノート");
    }

    @Test
    void anEmptyTitleIsRefusedAtItsFieldInBothLanguages(ChitekiPlatform platform) {
        RestClient secretariat = platform.rest("secretariat@ab");

        Answer japanese = post(secretariat, " ", "");
        Answer english = post(secretariat.with("Accept-Language", "en"), " ", "");

        assertThat(japanese.status()).isEqualTo(400);
        assertThat(japanese.json().get("errors").get(0).get("field").asString()).isEqualTo("title");
        assertThat(japanese.text()).contains("件名が空です");
        assertThat(english.text()).contains("The title is empty");
        assertThat(secretariat.get(NOTES).json().get("count").asLong()).isZero();
    }

    @Test
    void notesAreFoundByTheirWordsWhateverTheirWidthAndCase(ChitekiPlatform platform) {
        RestClient secretariat = platform.rest("secretariat@ab");
        String wanted = post(secretariat, "ＬＡＳＥＲの納品", "七月末").json().get("id").asString();
        post(secretariat, "打合せ", "七月末");

        List<SearchHit> found = found(platform, "七月 laser");

        assertThat(found).singleElement().satisfies(hit -> assertThat(hit.path())
                .isEqualTo(wanted));
        assertThat(platform.pages("secretariat@ab").open("/ab/notes/" + wanted).drawn())
                .contains("ＬＡＳＥＲの納品");
    }

    @Test
    void aNoteThatWasWrittenAnewIsFoundByItsNewWordsOnly(ChitekiPlatform platform) {
        RestClient secretariat = platform.rest("secretariat@ab");
        JsonNode note = post(secretariat, "希少糖の打合せ", "").json();
        assertThat(found(platform, "希少糖")).hasSize(1);

        put(secretariat, note, "光技術の打合せ");

        assertThat(found(platform, "希少糖")).isEmpty();
        assertThat(found(platform, "光技術")).hasSize(1);
    }

    @Test
    void anEditFromAStaleStateIsAConflictAndChangesNothing(ChitekiPlatform platform) {
        RestClient secretariat = platform.rest("secretariat@ab");
        JsonNode note = post(secretariat, "first", "").json();

        Answer fresh = put(secretariat, note, "second");
        Answer stale = put(secretariat, note, "third");

        assertThat(fresh.status()).as(fresh.toString()).isEqualTo(200);
        assertThat(stale.status()).as(stale.toString()).isEqualTo(409);
        assertThat(stale.json().get("code").asString()).isEqualTo("notes.stale");
        assertThat(secretariat
                        .get(NOTES)
                        .json()
                        .get("notes")
                        .get(0)
                        .get("title")
                        .asString())
                .isEqualTo("second");
    }

    @Test
    void whoWroteANoteAnewIsTold(ChitekiPlatform platform) {
        RestClient secretariat = platform.rest("secretariat@ab");
        JsonNode note = post(secretariat, "first", "").json();
        assertThat(note.get("changedBy").isNull()).isTrue();

        Answer changed = put(platform.rest("president@ab"), note, "second");

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().get("changedBy").asString()).isEqualTo("president@ab");
        assertThat(changed.json().get("changedAt").isNull()).isFalse();
        assertThat(changed.json().get("author").asString()).isEqualTo("secretariat@ab");
    }

    @Test
    void anAuditorReadsButDoesNotWrite(ChitekiPlatform platform) {
        RestClient auditor = platform.rest("auditor@ab");

        assertThat(auditor.get(NOTES).status()).isEqualTo(200);
        assertThat(post(auditor, "title", "").status()).isEqualTo(403);
    }

    private static Answer post(RestClient client, String title, String body) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString()).post(NOTES, """
                        {"title": "%s", "body": "%s"}""".formatted(title, body));
    }

    private static List<SearchHit> found(ChitekiPlatform platform, String typed) {
        return platform.as("secretariat@ab", new TenantId("ab"), () -> platform.part(RegionIndexes.class)
                .find("notes", "notes", SearchQuery.of(typed, 5)));
    }

    private static Answer put(RestClient client, JsonNode note, String title) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString())
                .put(NOTES + "/" + note.get("id").asString(), """
                        {"title": "%s", "body": "", "version": %d}""".formatted(
                                title, note.get("version").asLong()));
    }
}
