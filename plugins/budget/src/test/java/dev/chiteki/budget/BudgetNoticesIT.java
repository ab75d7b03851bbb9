package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.notice.NoticeBox;
import dev.chiteki.server.notice.ReceivedNotice;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import dev.chiteki.testkit.ReceivedMail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the books tell people unasked, and what is found of them. */
@PlatformTest(regions = "sapporo")
class BudgetNoticesIT {

    private static final TenantId SAPPORO = new TenantId("sapporo");
    private static final Map<String, Object> EQUIPMENT = Map.of("category", "equipment");
    private static final Map<String, Object> PURCHASE =
            Map.of("category", "equipment", "payee", "ＡＢＣ商会", "purpose", "測定装置");

    @Test
    void theBookingThatLeavesLittleOfACategoryTellsThoseWhoCanAct(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@sapporo");
        clerk.book("allocation", 100_000, EQUIPMENT);
        clerk.book("expenditure", 90_000, PURCHASE);
        assertThat(told(platform, "secretariat@sapporo")).isEmpty();

        clerk.book("expenditure", 1, PURCHASE);
        clerk.book("expenditure", 1, PURCHASE);

        assertThat(told(platform, "secretariat@sapporo")).containsExactly("notice.little-left");
        assertThat(told(platform, "program-director@sapporo")).containsExactly("notice.little-left");
        assertThat(told(platform, "researcher@sapporo")).isEmpty();
        clerk.book("expenditure", 9_998, PURCHASE);
        assertThat(told(platform, "program-director@sapporo"))
                .containsExactly("notice.nothing-left", "notice.little-left");
    }

    @Test
    void whatIsLeftOfACategoryIsMailedWithTheFiguresToWhoeverDidNotBookIt(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@sapporo");
        clerk.book("allocation", 100_000, EQUIPMENT);
        clerk.book("expenditure", 90_001, PURCHASE);

        List<ReceivedMail> mails = platform.mails().of(SAPPORO, "program-director@sapporo");

        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("設備備品費", "1割を下回りました");
            assertThat(mail.body()).contains("9,999円", "100,000円", "/sapporo/budget/categories/equipment");
        });
        assertThat(platform.mails().of(SAPPORO, "secretariat@sapporo")).isEmpty();
    }

    @Test
    void aRefusedBookingTellsNothing(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@sapporo");
        clerk.book("allocation", 100_000, EQUIPMENT);

        assertThat(clerk.tryTo("expenditure", 100_001, PURCHASE).status()).isEqualTo(422);

        assertThat(told(platform, "secretariat@sapporo")).isEmpty();
    }

    @Test
    void aReversalIsToldToTheProgramDirectorInTheirLanguage(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@sapporo");
        clerk.book("allocation", 100_000, EQUIPMENT);
        String expenditure = clerk.book("expenditure", 3_000, PURCHASE);
        clerk.tryToReverse(expenditure, "金額の誤り");

        String page =
                platform.pages("program-director@sapporo").open("/sapporo").drawn();

        assertThat(told(platform, "secretariat@sapporo")).isEmpty();
        assertThat(told(platform, "program-director@sapporo")).containsExactly("notice.reversed");
        assertThat(page).contains("お知らせ（未読1件）");
    }

    private static List<String> told(ChitekiPlatform platform, String account) {
        return platform
                .as(account, SAPPORO, () -> platform.part(NoticeBox.class).latest(10))
                .stream()
                .map(ReceivedNotice::textKey)
                .toList();
    }
}
