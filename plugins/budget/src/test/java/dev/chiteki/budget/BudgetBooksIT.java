package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The books through the public door, on a real database. */
@PlatformTest(regions = "sapporo")
class BudgetBooksIT {

    private static final Map<String, Object> EQUIPMENT = Map.of("category", "equipment");
    private static final Map<String, Object> PURCHASE =
            Map.of("category", "equipment", "payee", "北海道計測", "purpose", "測定装置");

    @Test
    void theGrantDecisionIsThereFromTheFirstDay(ChitekiPlatform platform) {
        JsonNode summary = clerk(platform).get("summary?fiscalYear=2002");

        assertThat(summary.path("subsidy").asLong()).isEqualTo(500_000_000);
        assertThat(summary.path("unallocated").asLong()).isEqualTo(500_000_000);
        assertThat(summary.path("left").asLong()).isEqualTo(500_000_000);
        assertThat(summary.path("categories")).hasSize(5);
    }

    @Test
    void moneyGoesAlongTheChainAndEveryBalanceOpens(ChitekiPlatform platform) {
        Clerk clerk = clerk(platform);
        clerk.book("allocation", 100_000, EQUIPMENT);
        String commitment = clerk.book("commitment", 80_000, PURCHASE);
        String inspection = clerk.book("delivery-and-inspection", 60_000, Map.of("predecessor", commitment));
        String expenditure = clerk.book("expenditure", 50_000, Map.of("predecessor", inspection));
        String payment = clerk.book("payment", 40_000, Map.of("predecessor", expenditure));

        JsonNode summary = clerk.get("summary?fiscalYear=2002");
        assertThat(summary.path("allocated").asLong()).isEqualTo(100_000);
        assertThat(summary.path("committed").asLong()).isEqualTo(30_000);
        assertThat(summary.path("inspected").asLong()).isEqualTo(10_000);
        assertThat(summary.path("spent").asLong()).isEqualTo(50_000);
        assertThat(summary.path("paid").asLong()).isEqualTo(40_000);
        assertThat(summary.path("left").asLong()).isEqualTo(499_950_000);
        assertThat(clerk.figure("equipment", "available")).isEqualTo(20_000);
        JsonNode paid = clerk.get("entries/" + payment);
        assertThat(paid.path("payee").asString()).isEqualTo("北海道計測");
        assertThat(paid.path("postings").valueStream().mapToLong(posting -> posting.path("amount")
                        .asLong()))
                .containsExactly(-40_000L, 40_000L);
        assertThat(clerk.get("verification?fiscalYear=2002").path("sound").asBoolean())
                .isTrue();
    }

    @Test
    void aSmallPurchaseIsBookedAndReversedInOneAct(ChitekiPlatform platform) {
        Clerk clerk = clerk(platform);
        clerk.book("allocation", 100_000, EQUIPMENT);
        String expenditure = clerk.book("expenditure", 3_000, PURCHASE);
        assertThat(clerk.figure("equipment", "spent")).isEqualTo(3_000);

        Answer reversal = clerk.tryToReverse(expenditure, "金額の誤り");

        assertThat(reversal.status()).as(reversal.toString()).isEqualTo(201);
        assertThat(reversal.json().path("reverses").asString()).isEqualTo(expenditure);
        assertThat(clerk.figure("equipment", "spent")).isZero();
        assertThat(clerk.figure("equipment", "available")).isEqualTo(100_000);
        refused(clerk.tryToReverse(expenditure, "もう一度"), 422, "budget.reversed-already");
        refused(clerk.tryToReverse(expenditure, " "), 400, "budget.reason-missing");
        assertThat(clerk.get("verification?fiscalYear=2002").path("findings")).isEmpty();
    }

    @Test
    void badInputIsRefusedWithItsFieldAndNothingIsBooked(ChitekiPlatform platform) {
        Clerk clerk = clerk(platform);
        clerk.book("allocation", 1_000, EQUIPMENT);

        refused(clerk.tryTo("expenditure", 1_001, PURCHASE), 422, "budget.overdrawn");
        refused(clerk.tryTo("expenditure", -5, PURCHASE), 400, "budget.amount-not-positive");
        refused(clerk.tryTo("expenditure", 0, PURCHASE), 400, "budget.amount-not-positive");
        refused(clerk.tryTo("expenditure", 100.5, PURCHASE), 400, "yen-malformed");
        refused(clerk.tryTo("expenditure", 10, EQUIPMENT), 400, "budget.payee-missing");
        refused(clerk.tryTo("expenditure", 10, with("date", "2002-07-02")), 422, "budget.date-future");
        refused(clerk.tryTo("expenditure", 10, with("date", "2002-06-30")), 422, "budget.date-before-decision");
        refused(clerk.tryTo("expenditure", 10, with("date", "2002-03-31")), 422, "budget.year-unknown");
        refused(clerk.tryTo("expenditure", 10, with("date", "2002-02-30")), 400, "date-nonexistent");
        refused(clerk.tryTo("expenditure", 10, with("category", "yachts")), 422, "budget.category-unknown");
        refused(clerk.tryTo("expenditure", 10, with("predecessor", "17")), 400, "budget.number-malformed");
        refused(clerk.tryTo("payment", 10, PURCHASE), 422, "budget.expenditure-missing");
        refused(clerk.tryTo("grant-decision", 10, PURCHASE), 422, "budget.kind-not-entered");
        refused(clerk.tryToReverse("2002-000099", "ない書類"), 404, "budget.entry-unknown");

        assertThat(clerk.get("entries?fiscalYear=2002").path("total").asLong()).isEqualTo(2);
    }

    @Test
    void workEndsWithTheYearAndPaymentFollowsUntilTheEndOfApril(ChitekiPlatform platform) {
        Clerk clerk = clerk(platform);
        clerk.book("allocation", 1_000, EQUIPMENT);
        String expenditure = clerk.book("expenditure", 1_000, PURCHASE);
        platform.clock(LocalDate.of(2003, 5, 10));

        refused(
                clerk.tryTo("payment", 1, Map.of("predecessor", expenditure, "date", "2003-05-01")),
                422,
                "budget.payment-too-late");
        clerk.book("payment", 400, Map.of("predecessor", expenditure, "date", "2003-04-30"));

        assertThat(clerk.figure("equipment", "paid")).isEqualTo(400);
    }

    @Test
    void ofTwoClerksWhoSpendTheLastYenOneIsRefused(ChitekiPlatform platform) throws Exception {
        Clerk clerk = clerk(platform);
        clerk.book("allocation", 1_000, EQUIPMENT);
        Callable<Answer> spending = () -> clerk.tryTo("expenditure", 1_000, PURCHASE);

        List<Integer> answers;
        try (ExecutorService clerks = Executors.newFixedThreadPool(4)) {
            answers = clerks
                    .invokeAll(IntStream.range(0, 4).mapToObj(one -> spending).toList())
                    .stream()
                    .map(Future::resultNow)
                    .map(Answer::status)
                    .sorted()
                    .toList();
        }

        assertThat(answers).containsExactly(201, 422, 422, 422);
        assertThat(clerk.figure("equipment", "available")).isZero();
    }

    @Test
    void aRepeatedCallBooksOnce(ChitekiPlatform platform) {
        Clerk clerk = clerk(platform).with("Idempotency-Key", "allocation-1");

        String first = clerk.book("allocation", 1_000, EQUIPMENT);
        String second = clerk.book("allocation", 1_000, EQUIPMENT);

        assertThat(second).isEqualTo(first);
        assertThat(clerk.figure("equipment", "allocated")).isEqualTo(1_000);
    }

    @Test
    void aStaleBalanceIsAConflict(ChitekiPlatform platform) {
        Clerk clerk = clerk(platform);
        clerk.book("allocation", 1_000, EQUIPMENT);

        Answer answer = clerk.rest().post(clerk.base() + "/entries", """
                {"kind": "commitment", "date": "2002-07-01", "category": "equipment", "amount": 10,
                 "payee": "x", "purpose": "y", "expectedBalance": 999}""");

        refused(answer, 409, "budget.stale");
    }

    @Test
    void evidenceIsKeptWithItsDocument(ChitekiPlatform platform) {
        Clerk clerk = clerk(platform);
        clerk.book("allocation", 1_000, EQUIPMENT);
        String form = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"領収書.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n領収書 1,000円\r\n--cut--\r\n";

        Answer kept = clerk.rest()
                .post(
                        clerk.base() + "/evidence",
                        "multipart/form-data; boundary=cut",
                        form.getBytes(StandardCharsets.UTF_8));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
        String file = kept.json().path("fileId").asString();
        String expenditure = clerk.book("expenditure", 1_000, with("evidence", file));

        assertThat(clerk.get("entries/" + expenditure).at("/evidenceFile/name").asString())
                .isEqualTo("領収書.txt");
        Answer content = clerk.rest().get(clerk.base() + "/files/" + file);
        assertThat(content.text()).isEqualTo("領収書 1,000円");
    }

    @Test
    void thePresidentReadsAndDoesNotBook(ChitekiPlatform platform) {
        Clerk president = Clerk.of(platform, "president@sapporo");

        assertThat(president.get("summary").path("fiscalYear").asInt()).isEqualTo(2002);
        assertThat(president.tryTo("allocation", 1, EQUIPMENT).status()).isEqualTo(403);
        assertThat(platform.pages("president@sapporo").open("/sapporo").drawn()).contains("500,000,000");
    }

    private static Clerk clerk(ChitekiPlatform platform) {
        return Clerk.of(platform, "secretariat@sapporo");
    }

    private static Map<String, Object> with(String field, String value) {
        Map<String, Object> fields = new java.util.HashMap<>(PURCHASE);
        fields.put(field, value);
        return fields;
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
        assertThat(answer.json().path("detail").asString()).isNotBlank().isNotEqualTo(code);
    }
}
