package dev.chiteki.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import dev.chiteki.testkit.RestClient;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a region sets and decides for its notes holds at every door, and in that region only. */
@PlatformTest(regions = {"ab", "cd"})
class NotesSettingsIT {

    private static final String SETTINGS = "/api/v1/ab/administration/settings/notes";
    private static final String ROLES = "/api/v1/ab/administration/roles";

    @Test
    void theNotebookIsCalledAsTheRegionCallsIt(ChitekiPlatform platform) {
        add(platform, "ab", "secretariat@ab", "x");
        add(platform, "cd", "secretariat@cd", "x");

        Answer set = set(platform, "{\"version\": 0, \"values\": {\"notebook\": \"議事録\"}}");

        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(platform.rest("secretariat@ab").get("/api/v1/ab/notes").text())
                .contains("議事録");
        assertThat(platform.rest("secretariat@cd").get("/api/v1/cd/notes").text())
                .doesNotContain("議事録")
                .contains("共有ノート");
        assertThat(platform.pages("secretariat@ab").open("/ab/notes").drawn()).contains("議事録");
    }

    @Test
    void whereTheRegionSaysSoPeopleChangeOnlyTheirOwnNotes(ChitekiPlatform platform) {
        JsonNode note = add(platform, "ab", "secretariat@ab", "x");

        set(platform, "{\"version\": 0, \"values\": {\"othersMayChange\": false}}");
        Answer others = change(platform.rest("president@ab"), note);
        String page = platform.pages("president@ab").open("/ab/notes").drawn();
        Answer own = change(platform.rest("secretariat@ab"), note);

        assertThat(others.status()).as(others.toString()).isEqualTo(422);
        assertThat(others.json().get("code").asString()).isEqualTo("notes.not-yours");
        assertThat(page).contains("打合せ").doesNotContain("「打合せ」を編集");
        assertThat(own.status()).as(own.toString()).isEqualTo(200);
    }

    @Test
    void aTextMayBeAsLongAsTheRegionLetsIt(ChitekiPlatform platform) {
        set(platform, "{\"version\": 0, \"values\": {\"longestText\": 100}}");

        Answer tooLong = post(platform, "ab", "secretariat@ab", "x".repeat(101));
        Answer refused = set(platform, "{\"version\": 1, \"values\": {\"longestText\": 5000}}");

        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.text()).contains("101", "100");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("longestText");
        assertThat(refused.json().at("/errors/0/detail").asString()).contains("5000", "4000");
    }

    @Test
    void administratorsSeeTheFormWithItsWordsAndItsHistory(ChitekiPlatform platform) {
        set(platform, "{\"version\": 0, \"values\": {\"notebook\": \"議事録\"}}");

        String list = platform.pages("administrator@ab")
                .open("/ab/administration/settings")
                .drawn();
        String form = platform.pages("administrator@ab")
                .open("/ab/administration/settings/notes")
                .drawn();

        assertThat(list).contains("administration/settings/notes");
        assertThat(form).contains("ノートの名前", "本文の長さの上限", "議事録", "既定値に戻す", "変更の履歴");
        assertThat(platform.pages("secretariat@ab")
                        .get("/ab/administration/settings/notes")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatARoleLosesIsGoneFromPagesDashboardAndPrograms(ChitekiPlatform platform) {
        add(platform, "ab", "secretariat@ab", "x");
        assertThat(platform.pages("auditor@ab").open("/ab").drawn()).contains("/ab/notes");

        Answer decided = platform.rest("administrator@ab").put(ROLES, """
                {"version": 0, "changes": [{"permission": "notes.read", "role": "auditor", "held": false}]}""");

        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
        assertThat(platform.rest("auditor@ab").get("/api/v1/ab/notes").status()).isEqualTo(403);
        assertThat(platform.pages("auditor@ab").get("/ab/notes").status()).isEqualTo(404);
        assertThat(platform.pages("auditor@ab").open("/ab").drawn()).doesNotContain("/ab/notes");
        assertThat(platform.rest("auditor@cd").get("/api/v1/cd/notes").status()).isEqualTo(200);
        assertThat(platform.rest("secretariat@ab").get("/api/v1/ab/notes").status())
                .isEqualTo(200);
    }

    @Test
    void aRoleThatIsGrantedARightHasItAndThePageOfRolesShowsIt(ChitekiPlatform platform) {
        Answer before = post(platform, "ab", "auditor@ab", "x");

        platform.rest("administrator@ab").put(ROLES, """
                {"version": 0, "changes": [{"permission": "notes.write", "role": "auditor", "held": true}]}""");
        Answer after = post(platform, "ab", "auditor@ab", "x");
        String page = platform.pages("administrator@ab")
                .open("/ab/administration/roles")
                .drawn();

        assertThat(before.status()).isEqualTo(403);
        assertThat(after.status()).as(after.toString()).isEqualTo(201);
        assertThat(page).contains("メモの記入：監査担当", "変更", "付与");
    }

    private static Answer set(ChitekiPlatform platform, String body) {
        return platform.rest("administrator@ab").put(SETTINGS, body);
    }

    private static JsonNode add(ChitekiPlatform platform, String region, String account, String body) {
        Answer added = post(platform, region, account, body);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        return added.json();
    }

    private static Answer post(ChitekiPlatform platform, String region, String account, String body) {
        return platform.rest(account)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/" + region + "/notes", """
                        {"title": "打合せ", "body": "%s"}""".formatted(body));
    }

    private static Answer change(RestClient client, JsonNode note) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString())
                .put("/api/v1/ab/notes/" + note.get("id").asString(), """
                        {"title": "新しい題", "body": "", "version": %d}""".formatted(
                                note.get("version").asLong()));
    }
}
