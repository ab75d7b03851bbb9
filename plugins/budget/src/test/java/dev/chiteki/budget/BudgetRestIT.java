package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import dev.chiteki.testkit.RestClient;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The books through their REST door, on a real database. */
@PlatformTest(regions = "kobe")
class BudgetRestIT {

    private static final String BASE = "/api/v1/kobe/budget";

    @Test
    void theGrantDecisionIsThereFromTheFirstDay(ChitekiPlatform platform) {
        JsonNode summary = summary(platform);

        assertThat(summary.at("/subsidy").asLong()).isEqualTo(500_000_000);
        assertThat(summary.at("/unallocated").asLong()).isEqualTo(500_000_000);
        assertThat(summary.at("/spent").asLong()).isZero();
    }

    @Test
    void theChainOfDocumentsMovesTheBalances(ChitekiPlatform platform) {
        RestClient clerk = clerk(platform);
        book(clerk, "ALLOCATION", 10_000_000, null);
        String order = book(clerk, "COMMITMENT", 4_000_000, null);
        String inspection = book(clerk, "DELIVERY_AND_INSPECTION", 3_000_000, order);
        String expenditure = book(clerk, "EXPENDITURE", 3_000_000, inspection);
        book(clerk, "PAYMENT", 1_000_000, expenditure);

        JsonNode summary = summary(platform);

        assertThat(summary.at("/allocated").asLong()).isEqualTo(10_000_000);
        assertThat(summary.at("/spent").asLong()).isEqualTo(3_000_000);
        assertThat(summary.at("/paid").asLong()).isEqualTo(1_000_000);
        assertThat(summary.at("/committed").asLong()).isEqualTo(1_000_000);
        assertThat(summary.at("/left").asLong()).isEqualTo(497_000_000);
        assertSound(platform);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount beyond the balance|{\"kind\":\"COMMITMENT\",\"date\":\"2002-07-01\",\"category\":\"equipment\",\"amount\":10000001,\"payee\":\"甲\",\"purpose\":\"乙\"}|422|amount",
                "negative yen|{\"kind\":\"ALLOCATION\",\"date\":\"2002-07-01\",\"category\":\"equipment\",\"amount\":-1,\"purpose\":\"乙\"}|400|amount",
                "no yen at all|{\"kind\":\"ALLOCATION\",\"date\":\"2002-07-01\",\"category\":\"equipment\",\"amount\":0,\"purpose\":\"乙\"}|400|amount",
                "a fraction|{\"kind\":\"ALLOCATION\",\"date\":\"2002-07-01\",\"category\":\"equipment\",\"amount\":1.5,\"purpose\":\"乙\"}|400|amount",
                "a fraction of zero|{\"kind\":\"ALLOCATION\",\"date\":\"2002-07-01\",\"category\":\"equipment\",\"amount\":1.0,\"purpose\":\"乙\"}|400|amount",
                "a text as amount|{\"kind\":\"ALLOCATION\",\"date\":\"2002-07-01\",\"category\":\"equipment\",\"amount\":\"5\",\"purpose\":\"乙\"}|400|amount",
                "a day that does not exist|{\"kind\":\"ALLOCATION\",\"date\":\"2002-02-30\",\"category\":\"equipment\",\"amount\":5,\"purpose\":\"乙\"}|400|date",
                "a day to come|{\"kind\":\"ALLOCATION\",\"date\":\"2002-07-02\",\"category\":\"equipment\",\"amount\":5,\"purpose\":\"乙\"}|422|date",
                "a day before the decision|{\"kind\":\"ALLOCATION\",\"date\":\"2002-06-30\",\"category\":\"equipment\",\"amount\":5,\"purpose\":\"乙\"}|422|date",
                "an unknown category|{\"kind\":\"ALLOCATION\",\"date\":\"2002-07-01\",\"category\":\"yachts\",\"amount\":5,\"purpose\":\"乙\"}|4xx|category",
                "an unknown kind|{\"kind\":\"GIFT\",\"date\":\"2002-07-01\",\"category\":\"equipment\",\"amount\":5,\"purpose\":\"乙\"}|400|kind",
                "an unknown key|{\"kind\":\"ALLOCATION\",\"date\":\"2002-07-01\",\"category\":\"equipment\",\"amount\":5,\"purpose\":\"乙\",\"x\":1}|400|x"
            })
    void badInputIsRefusedWithItsFieldAndChangesNothing(
            String what, String body, String status, String field, ChitekiPlatform platform) {
        RestClient clerk = clerk(platform);
        book(clerk, "ALLOCATION", 10_000_000, null);
        JsonNode before = summary(platform);

        Answer answer = clerk.post(BASE + "/entries", body);

        assertThat(Integer.toString(answer.status())).as(what + ": " + answer).matches(status.replace("x", "\\d"));
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/detail").asString()).isNotBlank();
        assertThat(summary(platform)).isEqualTo(before);
    }

    @Test
    void workIsInspectedWithinTheYearAndPaidUntilTheEndOfApril(ChitekiPlatform platform) {
        RestClient clerk = clerk(platform);
        book(clerk, "ALLOCATION", 10_000_000, null);
        String order = book(clerk, "COMMITMENT", 4_000_000, null);
        platform.clock(LocalDate.of(2003, 5, 2));

        assertThat(post(clerk, "DELIVERY_AND_INSPECTION", 1, order, "2003-04-01")
                        .status())
                .isEqualTo(422);
        String inspection = id(post(clerk, "DELIVERY_AND_INSPECTION", 4_000_000, order, "2003-03-31"));
        String expenditure = id(post(clerk, "EXPENDITURE", 4_000_000, inspection, "2003-03-31"));
        assertThat(post(clerk, "PAYMENT", 1, expenditure, "2003-05-01").status())
                .isEqualTo(422);
        assertThat(post(clerk, "PAYMENT", 4_000_000, expenditure, "2003-04-30").status())
                .isEqualTo(201);
        assertSound(platform);
    }

    @Test
    void twoClerksCannotBothSpendTheLastYen(ChitekiPlatform platform) throws Exception {
        RestClient clerk = clerk(platform);
        book(clerk, "ALLOCATION", 1_000, null);
        Callable<Integer> spend =
                () -> post(clerk, "EXPENDITURE", 1_000, null, "2002-07-01").status();

        List<Future<Integer>> answers;
        try (ExecutorService clerks = Executors.newFixedThreadPool(8)) {
            answers = clerks.invokeAll(List.of(spend, spend, spend, spend, spend, spend, spend, spend));
        }

        List<Integer> statuses = answers.stream().map(Future::resultNow).toList();
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 422).hasSize(7);
        assertThat(summary(platform).at("/spent").asLong()).isEqualTo(1_000);
        assertSound(platform);
    }

    @Test
    void aRepeatWithTheSameKeyBooksOnce(ChitekiPlatform platform) {
        RestClient keyed = clerk(platform).with("Idempotency-Key", "august-1");
        String body = body("ALLOCATION", 7_000, null, "2002-07-01");

        Answer first = keyed.post(BASE + "/entries", body);
        Answer again = keyed.post(BASE + "/entries", body);
        Answer other = keyed.post(BASE + "/entries", body("ALLOCATION", 8_000, null, "2002-07-01"));

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
        assertThat(summary(platform).at("/allocated").asLong()).isEqualTo(7_000);
    }

    @Test
    void aReversalRestoresTheBalanceAndNeedsAReason(ChitekiPlatform platform) {
        RestClient clerk = clerk(platform);
        book(clerk, "ALLOCATION", 10_000, null);
        String order = book(clerk, "COMMITMENT", 4_000, null);
        String path = BASE + "/entries/" + order + "/reversal";

        assertThat(clerk.post(path, "{\"date\": \"2002-07-01\", \"reason\": \" \"}")
                        .status())
                .isEqualTo(400);
        assertThat(clerk.post(path, "{\"date\": \"2002-07-01\", \"reason\": \"二重計上\"}")
                        .status())
                .isEqualTo(201);
        assertThat(clerk.post(path, "{\"date\": \"2002-07-01\", \"reason\": \"二重計上\"}")
                        .status())
                .isEqualTo(422);
        assertThat(summary(platform).at("/committed").asLong()).isZero();
        assertSound(platform);
    }

    @Test
    void onlyTheSecretariatBooks(ChitekiPlatform platform) {
        String body = body("ALLOCATION", 5, null, "2002-07-01");

        for (String role : List.of("president", "auditor", "administrator", "coordinator")) {
            assertThat(platform.rest(role + "@kobe")
                            .post(BASE + "/entries", body)
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    private static void assertSound(ChitekiPlatform platform) {
        JsonNode verification =
                clerk(platform).get(BASE + "/verification?fiscalYear=2002").json();
        assertThat(verification.at("/sound").asBoolean())
                .as(verification.toString())
                .isTrue();
    }

    private static String book(RestClient clerk, String kind, long amount, @Nullable String predecessor) {
        return id(post(clerk, kind, amount, predecessor, "2002-07-01"));
    }

    private static Answer post(RestClient clerk, String kind, long amount, @Nullable String predecessor, String date) {
        return clerk.post(BASE + "/entries", body(kind, amount, predecessor, date));
    }

    private static String body(String kind, long amount, @Nullable String predecessor, String date) {
        String place = predecessor == null ? "\"category\":\"equipment\"" : "\"predecessor\":\"" + predecessor + "\"";
        return "{\"kind\":\"" + kind + "\",\"date\":\"" + date + "\"," + place + ",\"amount\":" + amount
                + ",\"payee\":\"甲\",\"purpose\":\"乙\"}";
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().at("/id").asString();
    }

    private static JsonNode summary(ChitekiPlatform platform) {
        Answer answer = clerk(platform).get(BASE + "/summary?fiscalYear=2002");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static RestClient clerk(ChitekiPlatform platform) {
        return platform.rest("secretariat@kobe");
    }
}
