package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Surcharge and late interest through the public door. */
@PlatformTest(regions = "sapporo")
class ReturnsIT {

    private static final String V1 = """
            {"kind": "surcharge", "returnAmount": 1000000,
             "receipts": [{"date": "2003-04-30", "amount": 1000000}],
             "payments": [{"date": "2003-05-30", "amount": 1000000}]}""";
    private static final String V3 = """
            {"kind": "surcharge", "returnAmount": 150000000,
             "receipts": [{"date": "2003-10-31", "amount": 200000000}, {"date": "2003-06-30", "amount": 200000000},
                          {"date": "2004-02-27", "amount": 100000000}],
             "payments": [{"date": "2004-06-30", "amount": 100000000}, {"date": "2004-06-30", "amount": 50000000}]}""";
    private static final String V5 = """
            {"kind": "late-interest", "returnAmount": 150000000, "dueDate": "2004-06-30",
             "payments": [{"date": "2004-07-15", "amount": 50000000}, {"date": "2004-08-31", "amount": 100000000}]}""";

    @Test
    void theSharedVectorsHold(ChitekiPlatform platform) {
        JsonNode first = calculated(platform, V1);
        JsonNode third = calculated(platform, V3);
        JsonNode fifth = calculated(platform, V5);

        assertThat(first.path("amount").isIntegralNumber()).isTrue();
        assertThat(first.path("amount").asLong()).isEqualTo(9_300);
        assertThat(third.path("amount").asLong()).isEqualTo(7_410_000);
        assertThat(steps(third))
                .containsExactly("100000000 2004-02-27 2004-06-30 125", "50000000 2003-10-31 2004-06-30 244");
        assertThat(fifth.path("amount").asLong()).isEqualTo(2_085_000);
        assertThat(steps(fifth))
                .containsExactly("150000000 2004-07-01 2004-07-15 15", "100000000 2004-07-16 2004-08-31 47");
    }

    @Test
    void theOtherReadingOfTheDayOfReceiptIsASwitch(ChitekiPlatform platform) {
        JsonNode answer = calculated(platform, V1.replace("\"kind\"", "\"countBothEnds\": false, \"kind\""));

        assertThat(answer.path("amount").asLong()).isEqualTo(9_000);
        assertThat(steps(answer)).containsExactly("1000000 2003-05-01 2003-05-30 30");
        assertThat(answer.at("/steps/0/receiptDayCounted").asBoolean(true)).isFalse();
        assertThat(answer.path("rules").valueStream()).anySatisfy(rule -> {
            assertThat(rule.path("rule").asString()).isEqualTo("receipt-day-not-counted");
            assertThat(rule.path("certainty").asString()).isEqualTo("inferred");
        });
        assertThat(calculated(platform, V5.replace("\"kind\"", "\"countBothEnds\": false, \"kind\""))
                        .path("amount")
                        .asLong())
                .isEqualTo(2_085_000);
    }

    @Test
    void aRestIsCalculatedUntilTheDayAskedFor(ChitekiPlatform platform) {
        JsonNode answer = calculated(platform, """
                {"kind": "late-interest", "returnAmount": 100000, "dueDate": "2004-06-30", "asOf": "2004-07-10"}""");

        assertThat(answer.path("amount").asLong()).isEqualTo(300);
        assertThat(answer.path("unpaid").asLong()).isEqualTo(100_000);
    }

    @Test
    void theStepsAreExplainedInTheReadersLanguage(ChitekiPlatform platform) {
        JsonNode japanese = calculated(platform, V3).at("/steps/1");
        JsonNode english =
                calculated(clerk(platform).with("Accept-Language", "en"), V3).at("/steps/1");

        assertThat(japanese.path("article").asString()).isEqualTo("補助金適正化法第19条第1項、同法施行令第10条第1項");
        assertThat(japanese.path("explanation").asString())
                .contains("2003年10月31日（平成15年）")
                .contains("受領の日も日数に");
        assertThat(english.path("article").asString())
                .isEqualTo("Subsidy Act, Art. 19(1); Enforcement Order, Art. 10(1)");
        assertThat(english.path("explanation").asString())
                .contains("31 Oct 2003")
                .contains("The day of receipt counts");
        for (JsonNode step : List.of(japanese, english)) {
            assertThat(step.path("articles").valueStream().map(JsonNode::asString))
                    .containsExactly("act-19-1", "order-10-1");
            assertThat(step.path("exact").asString()).isEqualTo("3660000.0000");
            assertThat(step.path("ground").asString()).isEqualTo("traced");
        }
    }

    @Test
    void whateverCannotBeCalculatedIsRefusedByFieldValueAndRemedy(ChitekiPlatform platform) {
        for (Refused refused : Refused.all()) {
            Answer japanese = calculate(clerk(platform), refused.body());
            Answer english = calculate(clerk(platform).with("Accept-Language", "en"), refused.body());

            for (Answer answer : List.of(japanese, english)) {
                assertThat(answer.status()).as(refused + ": " + answer).isEqualTo(400);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                assertThat(answer.json().path("errors").valueStream())
                        .as(refused + ": " + answer)
                        .anySatisfy(error -> {
                            assertThat(error.path("field").asString()).isEqualTo(refused.field());
                            assertThat(error.path("code").asString()).isEqualTo(refused.code());
                            assertThat(error.path("detail").asString()).contains(refused.named());
                        });
            }
            assertThat(japanese.json().path("detail"))
                    .isNotEqualTo(english.json().path("detail"));
        }
    }

    @Test
    void allThatIsWrongIsToldAtOnce(ChitekiPlatform platform) {
        Answer answer = calculate(clerk(platform), """
                {"kind": "surcharge", "returnAmount": -1, "dueDate": "2003-05-01",
                 "receipts": [{"date": "2003-04-30", "amount": -2}],
                 "payments": [{"date": "2003-05-30", "amount": -3}], "asOf": "2003-05-01"}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").valueStream().map(error -> error.path("field")
                        .asString()))
                .containsExactly("dueDate", "receipts[0].amount", "returnAmount", "payments[0].amount", "asOf");
    }

    @Test
    void whoMaySeeTheBudgetMayCalculateAndNothingIsBooked(ChitekiPlatform platform) {
        Clerk auditor = Clerk.of(platform, "auditor@sapporo");

        assertThat(calculate(auditor, V1).status()).isEqualTo(200);
        assertThat(calculate(Clerk.of(platform, "company@sapporo"), V1).status())
                .isEqualTo(403);
        assertThat(clerk(platform).get("entries?fiscalYear=2002").path("total").asLong())
                .isEqualTo(1);
    }

    @Test
    void theDocumentDescribesTheCalculation(ChitekiPlatform platform) {
        JsonNode document = clerk(platform).get("openapi.json");

        JsonNode operation = document.at("/paths/~1returns~1calculate/post");
        JsonNode input = document.at("/components/schemas/ReturnsInput");
        assertThat(operation.has("parameters")).as("no Idempotency-Key").isFalse();
        assertThat(operation
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/ReturnsAnswer");
        assertThat(operation.at("/responses/default/$ref").asString()).endsWith("/Problem");
        assertThat(input.at("/properties/kind/enum").toString()).isEqualTo("[\"surcharge\",\"late-interest\"]");
        assertThat(input.at("/properties/dueDate/format").asString()).isEqualTo("date");
        assertThat(input.at("/properties/receipts/items/$ref").asString()).endsWith("/DatedAmountInput");
        assertThat(input.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("kind", "returnAmount");
        assertThat(document.at("/components/schemas/StepAnswer/properties/days/type")
                        .asString())
                .isEqualTo("integer");
    }

    private static Clerk clerk(ChitekiPlatform platform) {
        return Clerk.of(platform, "secretariat@sapporo");
    }

    private static Answer calculate(Clerk clerk, String body) {
        return clerk.rest().post(clerk.base() + "/returns/calculate", body);
    }

    private static JsonNode calculated(ChitekiPlatform platform, String body) {
        return calculated(clerk(platform), body);
    }

    private static JsonNode calculated(Clerk clerk, String body) {
        Answer answer = calculate(clerk, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> steps(JsonNode answer) {
        return answer.path("steps")
                .valueStream()
                .map(step -> String.join(
                        " ",
                        step.path("base").toString(),
                        step.path("from").asString(),
                        step.path("to").asString(),
                        step.path("days").toString()))
                .toList();
    }

    /**
     * A body that cannot be calculated.
     *
     * @param named what the sentence names of it, in both languages
     */
    private record Refused(String body, String field, String code, String named) {

        /** In which body, what, is written how; the field and code of the refusal, and what it names. */
        private static final String TABLE = """
                V1 | 1000000,         | -5,                  | returnAmount       | budget.return-amount-negative       | 5
                V1 | 1000000,         | 1000000.5,           | returnAmount       | yen-malformed                       | 1000000.5
                V1 | 1000000,         | "1000000",           | returnAmount       | json-not-integer                    | 1000000
                V1 | 1000000,         | 9223372036854775807, | returnAmount       | yen-malformed                       | 922337203
                V1 | 1000000,         | 999999999999999999,  | returnAmount       | budget.return-amount-too-large      | 999,999,999,999,999
                V1 | 1000000,         | 1000001,             | returnAmount       | budget.return-exceeds-receipts      | 1,000,001
                V1 | 1000000,         | 900000,              | payments           | budget.return-overpaid              | 100,000
                V1 | 30", "amount": 1000000}]} | 30", "amount": 400000}]} | asOf    | budget.return-as-of-missing         | 600,000
                V1 | 2003-05-30       | 2003-04-29           | payments[0].date   | budget.return-payment-before-receipt | 2003
                V1 | 2003-05-30       | 0001-01-01           | payments[0].date   | budget.return-payment-before-receipt | 1
                V1 | 2003-04-30       | 2003-02-29           | receipts[0].date   | date-nonexistent                    | 2003-02-29
                V1 | 2003-04-30       | 2003/04/30           | receipts[0].date   | json-date                           | 2003/04/30
                V1 | "date": "2003-05-30", |                 | payments[0].date   | validation-not-null                 |
                V1 | {"date": "2003-05-30", "amount": 1000000} | null | payments[0] | validation-not-null                |
                V1 | "kind"           | "asOf": "2003-05-29", "kind"    | asOf    | budget.return-as-of-before-payment  | 2003
                V1 | "kind"           | "asOf": "2003-04-29", "kind"    | asOf    | budget.return-as-of-before-receipt  | 2003
                V1 | [{"date": "2003-04-30", "amount": 1000000}] | [] | receipts  | budget.return-receipts-missing      |
                V1 | "kind"           | "dueDate": "2003-06-30", "kind" | dueDate | budget.return-due-date-unused       | 2003
                V1 | surcharge        | penalty              | kind               | json-not-one-of                     | surcharge, late-interest
                V1 | "kind": "surcharge", |                  | kind               | validation-not-null                 |
                V1 | "kind"           | "countBothEnds": "no", "kind" | countBothEnds | json-not-boolean                | no
                V1 | "kind"           | "rate": 5, "kind"    | rate               | json-unknown-key                    | returnAmount
                V5 | "dueDate": "2004-06-30", |              | dueDate            | budget.return-due-date-missing      |
                V5 | "kind"           | "receipts": [{"date": "2003-04-30", "amount": 1}], "kind" | receipts | budget.return-receipts-unused | 1
                """;

        static List<Refused> all() {
            return TABLE.lines().map(line -> of(line.split("\\|", -1))).toList();
        }

        private static Refused of(String... cells) {
            List<String> row = Arrays.stream(cells).map(String::strip).toList();
            String right = row.getFirst().equals("V1") ? V1 : V5;
            assertThat(right).contains(row.get(1));
            String wrong = right.replaceFirst(Pattern.quote(row.get(1)), row.get(2));
            return new Refused(wrong, row.get(3), row.get(4), row.get(5));
        }
    }
}
