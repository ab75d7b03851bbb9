package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PageClient;
import dev.chiteki.testkit.PlatformTest;
import dev.chiteki.testkit.RestClient;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Pages and calls over a year's books of a hundred thousand documents; measures and judges nothing but the books. */
@PlatformTest(regions = "sapporo")
class LedgerBenchmark {

    private static final String BUDGET = "/api/v1/sapporo/budget/";
    private static final int UNMEASURED = 30;
    private static final int MEASURED = 30;

    @Test
    void pagesAndCallsOverAHundredThousandDocuments(ChitekiPlatform platform) {
        try (BenchmarkReport report = new BenchmarkReport("ledger")) {
            SeededBooks books = SeededBooks.of(platform, "sapporo");
            report.add("entering 100,000 documents", "–", Timings.of(0, 1, books::enter));
            RestClient clerk = platform.rest("secretariat@sapporo");
            JsonNode sums = read(clerk, "verification?fiscalYear=2002");
            assertThat(sums.path("findings")).as(sums.toString()).isEmpty();
            assertThat(sums.path("documents").asLong()).isGreaterThanOrEqualTo(100_000);
            report.add(
                    "documents in the books, whose sums agree",
                    "100,000",
                    sums.path("documents").asString());

            PageClient president = platform.pages("president@sapporo");
            measure(report, "dashboard, first answer", "–", () -> opened(president.get("/sapporo")));
            measure(report, "dashboard, until every widget is shown", "≤ 150 ms", () -> president.open("/sapporo"));
            report.add(
                    "the same in processor time of server, database and the measuring client together",
                    "–",
                    Timings.processorTime(MEASURED, () -> president.open("/sapporo")) + " ms");
            pages().forEach((name, path) -> {
                PageClient secretariat = platform.pages("secretariat@sapporo");
                measure(report, name, "–", () -> secretariat.open(path));
            });
            calls().forEach((name, path) -> measure(report, name, "–", () -> read(clerk, path)));
            report.add(
                    "`GET verification`, which adds all up anew",
                    "–",
                    Timings.of(0, 3, () -> read(clerk, "verification?fiscalYear=2002")));
        }
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview of the budget", "/sapporo/budget");
        pages.put("journal", "/sapporo/budget/entries");
        pages.put("journal of open commitments", "/sapporo/budget/entries?kind=commitment&state=open");
        pages.put("plan and forecast", "/sapporo/budget/plan");
        pages.put("at risk and waiting", "/sapporo/budget/risks");
        pages.put("what a category has spent", "/sapporo/budget/categories/equipment?figure=spent");
        pages.put("what all categories have spent", "/sapporo/budget/categories?figure=spent");
        return pages;
    }

    private static Map<String, String> calls() {
        Map<String, String> calls = new LinkedHashMap<>();
        calls.put("`GET summary`", "summary?fiscalYear=2002");
        calls.put("`GET outlook`", "outlook?fiscalYear=2002");
        return calls;
    }

    private static void measure(BenchmarkReport report, String what, String aim, Runnable work) {
        report.add(what, aim, Timings.of(UNMEASURED, MEASURED, work));
    }

    private static JsonNode read(RestClient clerk, String path) {
        return opened(clerk.get(BUDGET + path)).json();
    }

    private static Answer opened(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }
}
