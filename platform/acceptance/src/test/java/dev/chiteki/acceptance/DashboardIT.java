package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.OpenPage;
import dev.chiteki.testkit.PlatformTest;
import org.junit.jupiter.api.Test;

/** The dashboard with the widgets of two plugins, of which one fails. */
@PlatformTest(regions = "kobe")
class DashboardIT {

    private static final TenantId KOBE = new TenantId("kobe");
    private static final String CLERK = "secretariat@kobe";

    @Test
    void aWidgetThatFailsHarmsNobody(ChitekiPlatform platform) {
        writeNote(platform, "会議の記録");
        damageBooks(platform, "DAMAGED");

        OpenPage page = platform.pages(CLERK).open("/kobe");

        assertThat(page.drawn()).contains("chiteki-state-failed", "会議の記録");
        assertThat(page.drawn()).doesNotContain("500,000,000").doesNotContain("DAMAGED");
    }

    @Test
    void whatHasFailedComesBackByItselfOnceTheDataIsThere(ChitekiPlatform platform) {
        damageBooks(platform, "DAMAGED");
        OpenPage page = platform.pages(CLERK).open("/kobe");
        assertThat(page.drawn()).doesNotContain("500,000,000");

        damageBooks(platform, "GRANT");
        allocate(platform);

        page.until("500,000,000");
    }

    @Test
    void whatWasThereStaysAndIsCalledOldWhereItCannotBeLoadedAnew(ChitekiPlatform platform) {
        OpenPage page = platform.pages(CLERK).open("/kobe");
        assertThat(page.drawn()).contains("500,000,000").doesNotContain("chiteki-state-stale");

        damageBooks(platform, "DAMAGED");
        page.click("「補助金の状況」を更新");

        assertThat(page.drawn()).contains("chiteki-state-stale").doesNotContain("chiteki-state-failed");
    }

    @Test
    void eachPersonArrangesTheirOwnDashboardAndFindsItSoAgain(ChitekiPlatform platform) {
        OpenPage page = platform.pages(CLERK).open("/kobe");

        page.click("配置を変える").click("「補助金の状況」を前へ");
        assertThat(page.drawn()).contains("「補助金の状況」を6項目中1番目に移しました。");
        page.click("「費目別の状況」を隠す");

        String again = platform.pages(CLERK).open("/kobe").drawn();
        assertThat(again).contains("補助金の状況").doesNotContain("widget-budget-categories");
        assertThat(platform.pages("president@kobe").open("/kobe").drawn()).contains("widget-budget-categories");
    }

    @Test
    void eachYearHasItsOwnDashboard(ChitekiPlatform platform) {
        OpenPage page = platform.pages(CLERK).open("/kobe?fiscalYear=2003");

        assertThat(page.drawn()).contains("平成15年度").doesNotContain("500,000,000");
        for (String strange : new String[] {"?fiscalYear=x", "?fiscalYear=99999", "?fiscalYear=1000", "?fiscalYear="}) {
            assertThat(platform.pages(CLERK).open("/kobe" + strange).drawn()).contains("平成14年度");
        }
    }

    /** As a defect or a hand in the database would: the account's name in a row of the balances. */
    private static void damageBooks(ChitekiPlatform platform, String account) {
        TenantTransactions transactions = platform.part(TenantTransactions.class);
        int rows = platform.as(
                CLERK,
                KOBE,
                () -> transactions.write(() -> transactions
                        .jdbc()
                        .sql("UPDATE budget_account_balance SET account = ? WHERE account IN ('GRANT', 'DAMAGED')")
                        .param(account)
                        .update()));
        assertThat(rows).isEqualTo(1);
    }

    private static void writeNote(ChitekiPlatform platform, String title) {
        created(platform.rest(CLERK).post("/api/v1/kobe/notes", "{\"title\": \"" + title + "\", \"body\": \"議事\"}"));
    }

    private static void allocate(ChitekiPlatform platform) {
        created(platform.rest(CLERK).post("/api/v1/kobe/budget/entries", """
                {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": 1, "purpose": "配分"}"""));
    }

    private static void created(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }
}
