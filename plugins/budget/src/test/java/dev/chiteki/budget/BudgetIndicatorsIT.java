package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.indicator.IndicatorReports;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.OpenPage;
import dev.chiteki.testkit.PlatformTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The indicators of the books: on the region's dashboard, at the programme office, and at no other region. */
@PlatformTest(regions = {"kobe", "kyoto", "mext"})
class BudgetIndicatorsIT {

    private static final TenantId KOBE = new TenantId("kobe");
    private static final String OFFICER = "officer@mext";
    private static final String REPORTED = "/api/v1/mext/administration/indicators";
    private static final String EXECUTION = REPORTED + "/budget/execution?fiscalYear=2002";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void theExecutionRateStandsOnTheDashboardBesideItsPlanAndFollowsTheBooks(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@kobe");
        plan(clerk);
        OpenPage page = platform.pages("president@kobe").open("/kobe");
        assertThat(page.drawn()).contains("補助金の執行率", "目標 20.0%", "目標より20.0ポイント少なくなっています");

        spend(clerk);

        page.until("目標より1.6ポイント少なくなっています");
        assertThat(page.drawn()).contains("18.4%", "平成14年度の実績と目標");
    }

    @Test
    void withoutAPlanItSaysThatNoTargetIsSet(ChitekiPlatform platform) {
        OpenPage page = platform.pages("program-director@kobe").open("/kobe");

        assertThat(page.drawn()).contains("目標は設定されていません。");
    }

    @Test
    void whatARegionReportsArrivesAtTheProgrammeOfficeToTheYen(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@kobe");
        plan(clerk);
        spend(clerk);

        JsonNode execution = reported(platform, EXECUTION, "kobe", one -> actual(one, "2002-07") == 184);
        JsonNode spent = reported(
                platform,
                REPORTED + "/budget/spent?fiscalYear=2002",
                "kobe",
                one -> actual(one, "2002-07") == 92_000_000);

        assertThat(point(execution, "2002-07").path("target").asLong()).isEqualTo(200);
        assertThat(point(execution, "2002-06").path("actual").isNull()).isTrue();
        assertThat(point(execution, "2002-08").path("actual").isNull()).isTrue();
        assertThat(execution.path("computedAt").asString())
                .startsWith(Instant.now().toString().substring(0, 4));
        assertThat(point(spent, "2002-07").path("target").asLong()).isEqualTo(100_000_000);
        assertThat(officer(platform, REPORTED).toString())
                .contains("補助金の執行率", "Execution rate of the subsidy", "percent", "yen");
    }

    @Test
    void theProgrammeOfficeSeesAllRegionsSideBySide(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@kobe");
        spend(clerk);
        reported(platform, EXECUTION, "kobe", one -> actual(one, "2002-07") == 184);
        reported(platform, EXECUTION, "kyoto", one -> actual(one, "2002-07") == 0);

        OpenPage dashboard = platform.pages(OFFICER).open("/mext");
        String page =
                platform.pages(OFFICER).open("/mext/administration/indicators").drawn();

        assertThat(dashboard.drawn())
                .contains("補助金の執行率", "支出額", "kobe地域", "kyoto地域", "18.4%", "chiteki-chart")
                .doesNotContain("chiteki-state-failed");
        assertThat(page).contains("kobe地域", "kyoto地域", "18.4%", "平成14年度は、2地域のうち2地域に値があります。");
    }

    @Test
    void aRegionWithoutTheBooksIsShownAsNotReporting(ChitekiPlatform platform) {
        reported(platform, EXECUTION, "kobe", one -> actual(one, "2002-07") == 0);
        reported(platform, EXECUTION, "kyoto", one -> actual(one, "2002-07") == 0);

        platform.part(Plugins.class).disable(KOBE, "budget");

        JsonNode kobe = region(officer(platform, EXECUTION), "kobe");
        assertThat(kobe.path("computedAt").isNull()).isTrue();
        assertThat(kobe.path("points")).isEmpty();
        assertThat(platform.pages(OFFICER)
                        .open("/mext/administration/indicators")
                        .drawn())
                .contains("報告なし");
    }

    @Test
    void aSuspendedRegionIsMarkedAndKeepsWhatItHasReported(ChitekiPlatform platform) {
        reported(platform, EXECUTION, "kobe", one -> actual(one, "2002-07") == 0);

        platform.part(Tenants.class).suspend(KOBE, "点検");

        JsonNode kobe = region(officer(platform, EXECUTION), "kobe");
        assertThat(kobe.path("suspended").asBoolean()).isTrue();
        assertThat(actual(kobe, "2002-07")).isZero();
        platform.part(Tenants.class).resume(KOBE);
    }

    @Test
    void noRegionSeesWhatAnotherHasReported(ChitekiPlatform platform) {
        reported(platform, EXECUTION, "kyoto", one -> actual(one, "2002-07") == 0);

        for (String account : new String[] {"president@kobe", "administrator@kobe", "auditor@kobe"}) {
            String own = "/api/v1/kobe/administration/indicators";
            assertThat(platform.rest(account).get(own).status()).as(account).isEqualTo(403);
            assertThat(platform.rest(account).get(REPORTED).status())
                    .as(account)
                    .isEqualTo(404);
            assertThat(platform.pages(account)
                            .get("/kobe/administration/indicators")
                            .status())
                    .as(account)
                    .isEqualTo(404);
            assertThat(platform.pages(account).open("/kobe").drawn()).doesNotContain("kyoto");
        }
        assertThatThrownBy(() -> platform.as("president@kobe", KOBE, () -> platform.part(IndicatorReports.class)
                        .all()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void plan(Clerk clerk) {
        Answer answer = clerk.rest()
                .post(
                        clerk.base() + "/plan",
                        "{\"fiscalYear\": 2002, \"months\": [{\"month\": \"2002-07\", \"amount\": 100000000}]}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private static void spend(Clerk clerk) {
        Map<String, Object> equipment = Map.of("category", "equipment");
        clerk.book("allocation", 200_000_000, equipment);
        clerk.book("expenditure", 92_000_000, Map.of("category", "equipment", "payee", "業者", "purpose", "装置"));
    }

    /** Waits until the region has reported so; it does by itself, some seconds after the commit. */
    private static JsonNode reported(
            ChitekiPlatform platform, String path, String region, Predicate<JsonNode> isThere) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Answer answer = platform.rest(OFFICER).get(path);
            if (answer.status() == 200 && isThere.test(region(answer.json(), region))) {
                return region(answer.json(), region);
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(region + " has not reported so within " + PATIENCE + ": " + answer);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static JsonNode officer(ChitekiPlatform platform, String path) {
        Answer answer = platform.rest(OFFICER).get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode region(JsonNode comparison, String region) {
        return comparison
                .path("regions")
                .valueStream()
                .filter(one -> one.path("region").asString().equals(region))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode point(JsonNode region, String period) {
        return region.path("points")
                .valueStream()
                .filter(one -> one.path("period").asString().equals(period))
                .findFirst()
                .orElse(tools.jackson.databind.node.MissingNode.getInstance());
    }

    private static long actual(JsonNode region, String period) {
        return point(region, period).path("actual").asLong(-1);
    }
}
