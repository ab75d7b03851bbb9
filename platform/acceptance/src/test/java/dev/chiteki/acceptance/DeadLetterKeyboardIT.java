package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import dev.chiteki.testkit.RestClient;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.openqa.selenium.Keys;

/** What became of events is decided by the keyboard alone: the focus is never lost and always in sight. */
@PlatformTest(regions = "kobe")
@DisabledIfSystemProperty(named = "chiteki.journeys.skip", matches = "true", disabledReason = "-DskipJourneys")
class DeadLetterKeyboardIT {

    private static final String COUNTS = "/api/v1/kobe/counting/counts/";

    @Test
    void oneIsRetriedAndOnePutAside(ChitekiPlatform platform) {
        platform.restart("--chiteki.events.attempts=1", "--chiteki.events.pause=20ms");
        platform.bundles().enable(platform.bundles().publish(CountingPlugin.source()), new TenantId("kobe"));
        RestClient clerk = platform.rest("secretariat@kobe");
        try (Page page = Page.open(path -> platform.url() + path, "ja", 1440)) {
            Keyboard keys = new Keyboard(page).signIn("administrator@kobe", platform.password());
            fail(clerk, page);
            page.screenshot("dead-letters-ja");
            done(clerk.put(COUNTS + "broken/false", ""));

            keys.to("再試行する：").type(Keys.ENTER);
            page.sees("判断が必要なもの0件");
            keys.isInSight();
            assertThat(keys.focused().getText()).contains("再試行します");

            fail(clerk, page);
            keys.to("取り置く：").type(Keys.ENTER);
            page.waitUntil(() -> "textarea".equals(keys.focused().getTagName()));
            keys.type("二重だった").to("取り置く").type(Keys.ENTER);
            page.sees("判断が必要なもの0件");
            keys.isInSight();
            assertThat(keys.focused().getText()).contains("取り置きました");
            page.screenshot("dead-letters-decided-ja");
        }
    }

    /** An event cannot be handled, and the page says so. */
    private static void fail(RestClient clerk, Page page) {
        done(clerk.put(COUNTS + "broken/true", ""));
        done(keyed(clerk).post(COUNTS + "fragile", ""));
        page.waitUntil(() -> {
            page.go("/kobe/administration/events").settled();
            return page.text().contains("判断が必要なもの1件");
        });
    }

    private static RestClient keyed(RestClient client) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
