package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.PluginDescriptor;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import dev.chiteki.testkit.RestClient;
import dev.chiteki.testkit.StoppedVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Events between real plugins: a note spends, the books undo it, and the notes learn it; and what becomes of failures. */
@PlatformTest(regions = {"kobe", "kyoto"})
class EventsIT {

    private static final TenantId KOBE = new TenantId("kobe");
    private static final String EVENTS = "/api/v1/kobe/administration/events";

    @Test
    void aReversalInTheBooksReachesTheNoteThatSpentAndNoOtherRegion(ChitekiPlatform platform) {
        JsonNode note = spend(platform, "分光光度計");

        reverse(platform, note);

        await("a note tells of it", () -> told(platform, note) == 1);
        JsonNode spent = notes(platform, "kobe")
                .valueStream()
                .filter(one -> one.get("id").equals(note.get("id")))
                .findFirst()
                .orElseThrow();
        assertThat(spent.at("/expense/state").asString()).isEqualTo("reversed");
        assertThat(text(platform, note))
                .contains("Why", "secretariat@kobe", spent.at("/expense/number").asString());
        assertThat(notes(platform, "kyoto")).isEmpty();
    }

    @Test
    void aPluginThatWasOffCatchesUpAndItsClassesAreLetGoOfAfterwards(ChitekiPlatform platform) {
        JsonNode note = spend(platform, "遠心機");
        Plugins plugins = platform.part(Plugins.class);
        plugins.disable(KOBE, "notes");
        reverse(platform, note);
        await("it waits", () -> events(platform, "waiting").get("waiting").asLong() == 1);
        assertThat(events(platform, "waiting").at("/deliveries/0/enabled").asBoolean())
                .isFalse();

        plugins.enable(KOBE, "notes");

        await("a note tells of it", () -> told(platform, note) == 1);
        String version = plugins.enabled(KOBE, "notes").orElseThrow().version();
        assertThat(StoppedVersion.stop(platform, "notes", version).isCollected())
                .as("the class loader is collected")
                .isTrue();
    }

    @Test
    void aDeadLetterIsSeenAndRetriedAndAnotherIsPutAsideWithAReason(ChitekiPlatform platform) {
        platform.restart("--chiteki.events.attempts=2", "--chiteki.events.pause=20ms");
        PluginDescriptor counting = platform.bundles().publish(CountingPlugin.source());
        platform.bundles().enable(counting, KOBE);
        RestClient clerk = platform.rest("secretariat@kobe");
        put(clerk, "broken/true");
        post(clerk, "fragile");
        post(clerk, "fragile");
        post(clerk, "sturdy");

        await("the first is dead", () -> events(platform, "dead").get("dead").asLong() == 1);
        await("others go on", () -> seen(clerk, "sturdy").equals(List.of(1L)));
        assertThat(seen(clerk, "fragile")).isEmpty();
        JsonNode dead = events(platform, "dead").at("/deliveries/0");
        assertThat(dead.get("does").asString()).isEqualTo("数を書き留める");
        assertThat(dead.get("reason").asString()).isEqualTo("数 1 を書き留められません。直してください。");
        assertThat(dead.get("payload").asString()).isEqualTo("{\"number\":1}");
        assertThat(List.of(dead.get("attempts").asInt(), dead.get("behind").asInt()))
                .containsExactly(2, 1);
        assertThat(platform.pages("auditor@kobe")
                        .open("/kobe/administration/events")
                        .drawn())
                .contains("数を書き留める", "数 1 を書き留められません");

        decide(platform, clerk, dead.get("id").asLong());
    }

    private static void decide(ChitekiPlatform platform, RestClient clerk, long first) {
        RestClient administrator = platform.rest("administrator@kobe");
        assertThat(act(platform.rest("auditor@kobe"), first + "/retry", "").status())
                .isEqualTo(403);
        assertThat(act(administrator, first + "/aside", "{\"reason\": \" \"}").status())
                .isEqualTo(400);
        assertThat(act(administrator, first + "/aside", "{\"reason\": \"二重だった\"}")
                        .status())
                .isEqualTo(200);
        await(
                "the second is dead",
                () -> events(platform, "dead").at("/deliveries/0/sequence").asLong() == 2);
        assertThat(act(administrator, first + "/retry", "").status()).isEqualTo(409);

        put(clerk, "broken/false");
        assertThat(act(administrator, "retry", "").json().get("count").asInt()).isEqualTo(1);
        await("it is handled", () -> seen(clerk, "fragile").equals(List.of(2L)));
        assertThat(events(platform, "aside").at("/deliveries/0/asideReason").asString())
                .isEqualTo("二重だった");
        assertThat(events(platform, "dead").get("dead").asLong()).isZero();
    }

    private static JsonNode spend(ChitekiPlatform platform, String title) {
        RestClient clerk = platform.rest("secretariat@kobe");
        created(clerk.post("/api/v1/kobe/budget/entries", """
                {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": 100000, "purpose": "配分"}
                """));
        return created(keyed(clerk).post("/api/v1/kobe/notes", """
                {"title": "%s", "body": "",
                 "expense": {"amount": 30000, "line": "equipment", "day": "2002-07-01", "payee": "甲"}}
                """.formatted(title)));
    }

    private static void reverse(ChitekiPlatform platform, JsonNode note) {
        created(keyed(platform.rest("secretariat@kobe"))
                .post("/api/v1/kobe/budget/entries/" + number(note) + "/reversal", "{\"reason\": \"Why\"}"));
    }

    private static long told(ChitekiPlatform platform, JsonNode note) {
        return notes(platform, "kobe")
                .valueStream()
                .filter(one -> one.get("title").asString().contains(number(note) + " "))
                .count();
    }

    private static String text(ChitekiPlatform platform, JsonNode note) {
        return notes(platform, "kobe")
                .valueStream()
                .filter(one -> one.get("title").asString().contains(number(note) + " "))
                .map(one -> one.get("body").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String number(JsonNode note) {
        return note.at("/expense/number").asString();
    }

    private static JsonNode notes(ChitekiPlatform platform, String region) {
        Answer answer = platform.rest("secretariat@" + region).get("/api/v1/" + region + "/notes?limit=500");
        return answer.status() == 200
                ? answer.json().get("notes")
                : answer.json().path("none");
    }

    private static JsonNode events(ChitekiPlatform platform, String state) {
        Answer answer = platform.rest("auditor@kobe").get(EVENTS + "?state=" + state);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static Answer act(RestClient client, String act, String body) {
        return keyed(client).post(EVENTS + "/" + act, body);
    }

    private static void post(RestClient client, String aggregate) {
        Answer answer = keyed(client).post("/api/v1/kobe/counting/counts/" + aggregate, "");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static void put(RestClient client, String path) {
        Answer answer = keyed(client).put("/api/v1/kobe/counting/counts/" + path, "");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static List<Long> seen(RestClient client, String aggregate) {
        return client.get("/api/v1/kobe/counting/counts/" + aggregate)
                .json()
                .valueStream()
                .map(JsonNode::asLong)
                .toList();
    }

    private static RestClient keyed(RestClient client) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static JsonNode created(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
