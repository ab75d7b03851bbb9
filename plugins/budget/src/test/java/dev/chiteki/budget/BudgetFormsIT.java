package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.person.Drafts;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.draft.DraftDoor;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@PlatformTest(regions = "ab")
class BudgetFormsIT {

    private static final TenantId REGION = new TenantId("ab");
    private static final String NEW_ENTRY = "/ab/budget/entries/new?fiscalYear=2002";
    private static final String FORM = "entries/new/2002";

    @Test
    void whatWasTypedIsThereAgainInANewSessionWithANote(ChitekiPlatform platform) {
        keep(platform, "secretariat@ab", Map.of("payee", "国立大学法人", "amount", "150万", "kind", "COMMITMENT"));

        String drawn = platform.pages("secretariat@ab").open(NEW_ENTRY).drawn();

        assertThat(drawn).contains("に入力した内容を復元しました", "下書きを破棄する", "添付ファイルは、もう一度選んでください");
        assertThat(drawn).contains("国立大学法人", "「150万」は金額として読み取れません");
    }

    @Test
    void nobodyElseSeesADraft(ChitekiPlatform platform) {
        keep(platform, "president@ab", Map.of("payee", "他人の下書き"));

        String drawn = platform.pages("secretariat@ab").open(NEW_ENTRY).drawn();

        assertThat(drawn).doesNotContain("他人の下書き");
    }

    @Test
    void aDraftOfAnotherVersionIsReadAsFarAsItGoes(ChitekiPlatform platform) {
        keep(
                platform,
                "secretariat@ab",
                Map.of(
                        "payee", "学会",
                        "kind", "NO_SUCH_KIND",
                        "category", "no-such-category",
                        "predecessor", "2002-999999",
                        "unknown", "x"));

        String drawn = platform.pages("secretariat@ab").open(NEW_ENTRY).drawn();

        assertThat(drawn).contains("学会").doesNotContain("画面を表示できません");
    }

    @Test
    void aCopyBeginsWithWhatTheDocumentSays(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@ab");
        clerk.book("allocation", 10_000_000, Map.of("category", "equipment"));
        String booked = clerk.book(
                "expenditure", 1_234_567, Map.of("category", "equipment", "payee", "賃貸人", "purpose", "事務所の賃借料"));

        String drawn = platform.pages("secretariat@ab")
                .open("/ab/budget/entries/new?copy=" + booked)
                .drawn();

        assertThat(drawn).contains("賃貸人", "事務所の賃借料", "1,234,567");
    }

    @Test
    void aCopyOfNothingSaysSoAndLeavesTheFormUsable(ChitekiPlatform platform) {
        String drawn = platform.pages("secretariat@ab")
                .open("/ab/budget/entries/new?copy=2002-999999")
                .drawn();

        assertThat(drawn).contains("書類2002-999999はありません");
    }

    private static void keep(ChitekiPlatform platform, String account, Map<String, String> fields) {
        platform.as(account, REGION, () -> {
            Drafts drafts = platform.part(DraftDoor.class).of("budget");
            drafts.keep(FORM, fields);
            return null;
        });
    }
}
