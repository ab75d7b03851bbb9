package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.OpenPage;
import dev.chiteki.testkit.PlatformTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Plan, forecast and risk out of the books, through REST and on the pages of those who read them. */
@PlatformTest(regions = "sapporo")
class BudgetOutlookIT {

    private static final Map<String, Object> EQUIPMENT = Map.of("category", "equipment");

    @Test
    void aPlanIsEnteredAndTakesThePlaceOfTheOneBefore(ChitekiPlatform platform) {
        Clerk clerk = clerk(platform);
        assertThat(clerk.get("plan?fiscalYear=2002").path("revision").asInt()).isZero();

        Answer first = plan(clerk, "{\"month\": \"2002-07\", \"amount\": 100}", "");
        Answer second = plan(
                clerk, "{\"month\": \"2002-08\", \"amount\": 300}", ", \"reason\": \"納期の変更\", \"expectedRevision\": 1");

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(second.status()).as(second.toString()).isEqualTo(201);
        JsonNode plan = clerk.get("plan?fiscalYear=2002");
        assertThat(plan.path("revision").asInt()).isEqualTo(2);
        assertThat(plan.path("total").asLong()).isEqualTo(300);
        assertThat(plan.at("/months/3/amount").asLong()).isZero();
        assertThat(plan.at("/months/4/month").asString()).isEqualTo("2002-08");
        assertThat(plan.path("reason").asString()).isEqualTo("納期の変更");
        assertThat(clerk.get("plan/versions?fiscalYear=2002")).hasSize(2);
    }

    @Test
    void aPlanThatBreaksARuleIsRefusedAndNotKept(ChitekiPlatform platform) {
        Clerk clerk = clerk(platform);

        refused(plan(clerk, month("2002-07", 500_000_001), ""), 422, "budget.plan-exceeds");
        refused(plan(clerk, month("2002-06", 1), ""), 422, "budget.plan-before-decision");
        refused(plan(clerk, month("2002-07", -1), ""), 422, "budget.plan-negative");
        refused(plan(clerk, month("2003-04", 1), ""), 400, "budget.plan-month-outside");
        refused(plan(clerk, month("July", 1), ""), 400, "budget.plan-month-malformed");
        refused(plan(clerk, month("2002-07", 1) + ", " + month("2002-07", 1), ""), 400, "budget.plan-month-twice");
        assertThat(clerk.get("plan?fiscalYear=2002").path("revision").asInt()).isZero();

        assertThat(plan(clerk, month("2002-07", 1), "").status()).isEqualTo(201);
        refused(plan(clerk, month("2002-07", 2), ""), 400, "budget.plan-reason-missing");
        refused(
                plan(clerk, month("2002-07", 2), ", \"reason\": \"x\", \"expectedRevision\": 0"),
                409,
                "budget.plan-changed");
        assertThat(plan(Clerk.of(platform, "president@sapporo"), month("2002-07", 2), "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theOutlookFollowsFromTheBooks(ChitekiPlatform platform) {
        Clerk clerk = clerk(platform);
        spend(clerk);
        platform.clock(LocalDate.of(2002, 9, 30));
        plan(clerk, month("2002-07", 50_000_000) + ", " + month("2002-09", 60_000_000), "");

        JsonNode outlook = clerk.get("outlook?fiscalYear=2002");

        assertThat(outlook.path("basis").asString()).isEqualTo("pace");
        assertThat(outlook.path("spentAtYearEnd").asLong()).isEqualTo(274_000_000);
        assertThat(outlook.path("leftAtYearEnd").asLong()).isEqualTo(226_000_000);
        assertThat(outlook.at("/months/3/spentToDate").asLong()).isEqualTo(92_000_000);
        assertThat(outlook.at("/months/5/plannedToDate").asLong()).isEqualTo(110_000_000);
        assertThat(outlook.at("/months/6/spent").isNull()).isTrue();
        assertThat(outlook.at("/months/4/forecastToDate").isNull()).isTrue();
        assertThat(outlook.at("/risks/0/amount").asLong()).isEqualTo(300_000_000);
        assertThat(outlook.at("/risks/0/daysLeft").asLong()).isEqualTo(182);
        assertThat(outlook.at("/risks/5/amount").asLong()).isEqualTo(92_000_000);
        assertThat(outlook.at("/risks/5/lastBankDay").asString()).isEqualTo("2003-04-30");
        assertThat(outlook.path("lapsing").asLong()).isEqualTo(408_000_000);
        assertThat(outlook.at("/waiting/0/kind").asString()).isEqualTo("commitment");
        assertThat(outlook.at("/waiting/0/count").asLong()).isEqualTo(1);
    }

    @Test
    void aReversalIsTakenAwayInTheMonthOfItsOwnDate(ChitekiPlatform platform) {
        Clerk clerk = clerk(platform);
        String expenditure = spend(clerk);
        platform.clock(LocalDate.of(2002, 9, 30));

        assertThat(clerk.tryToReverse(expenditure, "重複").status()).isEqualTo(201);

        JsonNode months = clerk.get("outlook?fiscalYear=2002").path("months");
        assertThat(months.at("/3/spent").asLong()).isEqualTo(92_000_000);
        assertThat(months.at("/5/spent").asLong()).isEqualTo(-92_000_000);
        assertThat(months.at("/5/spentToDate").asLong()).isZero();
    }

    @Test
    void whatWasAddedUpIsAddedUpAnewAfterEachDocument(ChitekiPlatform platform) {
        Clerk clerk = clerk(platform);
        assertThat(spentInJuly(clerk)).isZero();

        String expenditure = spend(clerk);
        assertThat(spentInJuly(clerk)).isEqualTo(92_000_000);
        assertThat(clerk.tryToReverse(expenditure, "重複").status()).isEqualTo(201);

        assertThat(spentInJuly(clerk)).isZero();
        assertThat(clerk.get("verification?fiscalYear=2002").path("findings")).isEmpty();
    }

    @Test
    void whatNoLongerWaitsIsNotCounted(ChitekiPlatform platform) {
        Clerk clerk = clerk(platform);
        String expenditure = spend(clerk);
        assertThat(waiting(clerk)).isEqualTo("commitment 1, expenditure 1");

        assertThat(clerk.tryToReverse(expenditure, "重複").status()).isEqualTo(201);

        assertThat(waiting(clerk)).isEqualTo("commitment 1");
    }

    @Test
    void thePresidentSeesItAllOnTheDashboard(ChitekiPlatform platform) {
        Clerk clerk = clerk(platform);
        spend(clerk);
        plan(clerk, month("2002-07", 100_000_000), "");

        String dashboard = platform.pages("president@sapporo").open("/sapporo").drawn();

        assertThat(dashboard)
                .contains("500,000,000", "計画より8,000,000円少ない", "chiteki-chart", "あと273日")
                .doesNotContain("chiteki-state-failed");
    }

    @Test
    void anotherYearIsShownWhereItIsAskedFor(ChitekiPlatform platform) {
        OpenPage page = platform.pages("president@sapporo").open("/sapporo?fiscalYear=2001");

        assertThat(page.drawn()).contains("平成13年度の交付決定はまだ記帳されていません").doesNotContain("500,000,000");
    }

    @Test
    void anOpenDashboardFollowsABooking(ChitekiPlatform platform) {
        Clerk clerk = clerk(platform);
        OpenPage page = platform.pages("president@sapporo").open("/sapporo");
        assertThat(page.drawn()).doesNotContain("92,000,000");

        spend(clerk);

        page.until("92,000,000");
    }

    private static long spentInJuly(Clerk clerk) {
        return clerk.get("outlook?fiscalYear=2002").at("/months/3/spent").asLong();
    }

    private static String waiting(Clerk clerk) {
        List<String> kinds = new ArrayList<>();
        clerk.get("outlook?fiscalYear=2002")
                .path("waiting")
                .forEach(kind -> kinds.add(
                        kind.path("kind").asString() + " " + kind.path("count").asLong()));
        return String.join(", ", kinds);
    }

    private static String spend(Clerk clerk) {
        clerk.book("allocation", 200_000_000, EQUIPMENT);
        clerk.book("commitment", 8_000_000, Map.of("category", "equipment", "payee", "業者", "purpose", "装置"));
        return clerk.book("expenditure", 92_000_000, Map.of("category", "equipment", "payee", "業者", "purpose", "装置"));
    }

    private static Answer plan(Clerk clerk, String months, String more) {
        return clerk.rest()
                .post(clerk.base() + "/plan", "{\"fiscalYear\": 2002, \"months\": [" + months + "]" + more + "}");
    }

    private static String month(String month, long amount) {
        return "{\"month\": \"" + month + "\", \"amount\": " + amount + "}";
    }

    private static Clerk clerk(ChitekiPlatform platform) {
        return Clerk.of(platform, "secretariat@sapporo");
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }
}
