package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.person.Drafts;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.draft.DraftDoor;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who was paid, by the number that tells two of one name apart, and who inspected what came. */
@PlatformTest(regions = "sapporo")
class PayeeAndInspectorIT {

    private static final TenantId SAPPORO = new TenantId("sapporo");
    private static final String CLERK = "secretariat@sapporo";
    private static final String NUMBER = "7000012050002";
    private static final String JOURNAL = "/sapporo/budget/entries";

    @Test
    void aCorporateNumberGoesWithThePayeeThroughTheChain(ChitekiPlatform platform) {
        Clerk clerk = allocated(platform);

        String commitment = clerk.book("commitment", 5_000, purchase("国税庁", NUMBER));
        String delivery = clerk.book("delivery-and-inspection", 2_000, Map.of("predecessor", commitment));
        String other =
                clerk.book("delivery-and-inspection", 1_000, Map.of("predecessor", commitment, "payee", "番号のない支払先"));

        assertThat(number(clerk, commitment)).isEqualTo(NUMBER);
        assertThat(number(clerk, delivery)).isEqualTo(NUMBER);
        assertThat(clerk.get("entries/" + other).path("payeeNumber").isNull()).isTrue();
    }

    @Test
    void aNumberWithAWrongCheckDigitIsRefusedWithTheRightOne(ChitekiPlatform platform) {
        Clerk clerk = allocated(platform);

        Answer refused = clerk.tryTo("commitment", 5_000, purchase("国税庁", "6000012050002"));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.text()).contains("corporate-number-check", "payeeNumber", "7");
    }

    @Test
    void documentsAreFoundByTheNumberAsItStandsOnPaper(ChitekiPlatform platform) {
        Clerk clerk = allocated(platform);
        String wanted = clerk.book("commitment", 5_000, purchase("国税庁", NUMBER));
        clerk.book("commitment", 5_000, purchase("国税庁", "7000012060001"));
        clerk.book("commitment", 5_000, Map.of("category", "equipment", "payee", "国税庁", "purpose", "部品"));

        List<List<String>> filtered =
                TableFile.csv(platform, JOURNAL + "?payeeNumber=7-0000-1205-0002&with=payeeNumber");
        List<List<String>> searched = TableFile.csv(platform, JOURNAL + "?search=" + NUMBER);

        assertThat(filtered).hasSize(2);
        assertThat(filtered.getFirst()).contains("法人番号");
        assertThat(filtered.get(1)).startsWith(wanted).contains(NUMBER);
        assertThat(searched).hasSize(2);
    }

    @Test
    void theInspectorIsRecordedWhereADeliveryIsInspected(ChitekiPlatform platform) {
        Clerk clerk = allocated(platform);
        String commitment = clerk.book("commitment", 5_000, purchase("国税庁", NUMBER));

        String delivery = clerk.book(
                "delivery-and-inspection", 2_000, Map.of("predecessor", commitment, "inspector", "president@sapporo"));
        String bought = clerk.book("expenditure", 700, purchaseInspectedBy("president@sapporo"));

        assertThat(inspector(clerk, delivery)).isEqualTo("president@sapporo");
        String inspection = clerk.get("entries/" + bought).path("predecessor").asString();
        assertThat(inspector(clerk, inspection)).isEqualTo("president@sapporo");
        assertThat(clerk.get("entries/" + bought).path("inspector").isNull()).isTrue();
        assertThat(platform.pages(CLERK)
                        .open(JOURNAL + "?fiscalYear=2002&open=" + delivery)
                        .drawn())
                .contains("検収者", "7-0000-1205-0002");
    }

    @Test
    void nobodyInspectsACommitmentAndOnlyMembersInspect(ChitekiPlatform platform) {
        Clerk clerk = allocated(platform);
        String commitment = clerk.book("commitment", 5_000, purchase("国税庁", NUMBER));

        Answer noDelivery = clerk.tryTo("commitment", 700, purchaseInspectedBy(CLERK));
        Answer stranger = clerk.tryTo(
                "delivery-and-inspection",
                700,
                Map.of("predecessor", commitment, "inspector", "secretariat@hiroshima"));

        assertThat(noDelivery.status()).isEqualTo(400);
        assertThat(noDelivery.text()).contains("budget.inspector-without-inspection");
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.text()).contains("budget.inspector-unknown");
    }

    @Test
    void theFormBringsBackWhatWasTypedAndCopiesTheNumber(ChitekiPlatform platform) {
        Clerk clerk = allocated(platform);
        String booked = clerk.book("expenditure", 700, purchase("国税庁", NUMBER));
        platform.as(CLERK, SAPPORO, () -> {
            Drafts drafts = platform.part(DraftDoor.class).of("budget");
            drafts.keep(
                    "entries/new/2002",
                    Map.of(
                            "kind", "DELIVERY_AND_INSPECTION",
                            "payeeNumber", "6000012050002",
                            "inspector", "president@sapporo"));
            return null;
        });

        String form = platform.pages(CLERK)
                .open("/sapporo/budget/entries/new?fiscalYear=2002")
                .drawn();
        String copy = platform.pages(CLERK)
                .open("/sapporo/budget/entries/new?copy=" + booked)
                .drawn();

        assertThat(form).contains("平成14年度（2002年4月1日", "6000012050002", "検査数字", "検収者（任意）");
        assertThat(copy).contains("7-0000-1205-0002");
    }

    private static Clerk allocated(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, CLERK);
        clerk.book("allocation", 100_000, Map.of("category", "equipment"));
        return clerk;
    }

    private static Map<String, Object> purchase(String payee, String number) {
        return Map.of("category", "equipment", "payee", payee, "payeeNumber", number, "purpose", "部品");
    }

    private static Map<String, Object> purchaseInspectedBy(String account) {
        return Map.of("category", "equipment", "payee", "測器", "purpose", "部品", "inspector", account);
    }

    private static String number(Clerk clerk, String id) {
        return clerk.get("entries/" + id).path("payeeNumber").asString();
    }

    private static String inspector(Clerk clerk, String id) {
        JsonNode entry = clerk.get("entries/" + id);
        return entry.path("inspector").asString();
    }
}
