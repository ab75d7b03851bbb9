package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testbed.AboutEmbeddedMariaDb;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.PageClient;
import dev.chiteki.testkit.RestClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts, memory, provisioning and sessions of the packaged server; measures and judges nothing. */
@AboutEmbeddedMariaDb
class InstallationBenchmark {

    private static final int REGIONS = 5;
    private static final int SESSIONS = 20;
    private static final List<String> CLUSTERS = List.of(
            "sapporo",
            "sendai",
            "nagano-ueda",
            "hamamatsu",
            "kyoto",
            "keihanna",
            "saito",
            "kobe",
            "hiroshima",
            "takamatsu",
            "fukuoka",
            "kitakyushu");

    @TempDir
    private Path home;

    @Test
    void startsMemoryProvisioningAndSessions() {
        try (BenchmarkReport report = new BenchmarkReport("installation")) {
            report.add("first start, with making the database and 13 tenants", "–", starts(1));
            report.add("later start, until it is ready", "–", starts(3));
            try (ServerProcess server = ServerProcess.start(home, "--chiteki.samples=true")) {
                await("the samples are entered", () -> CLUSTERS.stream().allMatch(region -> hasPlan(server, region)));
                memory(report, server);
                provisioning(report, server);
                sessions(report, server);
            }
        }
    }

    private Timings starts(int times) {
        List<Duration> durations = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            Instant begun = Instant.now();
            try (ServerProcess server = ServerProcess.start(home)) {
                durations.add(Duration.between(begun, Instant.now()));
                assertThat(RestClient.of(server.url(""), "operator", ServerProcess.PASSWORD)
                                .get("/api/v1/status")
                                .json()
                                .path("activeTenants")
                                .asInt())
                        .isEqualTo(13);
            }
        }
        return new Timings(durations);
    }

    private static void memory(BenchmarkReport report, ServerProcess server) {
        report.add("live heap with 13 tenants", "–", BenchmarkReport.bytes(ServerMemory.liveHeap(server)));
        report.add("resident memory of the server", "–", resident(server.handle()));
        server.handle()
                .descendants()
                .forEach(database -> report.add("resident memory of its database", "–", resident(database)));
    }

    private static String resident(ProcessHandle process) {
        OptionalLong bytes = ServerMemory.resident(process);
        return bytes.isPresent() ? BenchmarkReport.bytes(bytes.getAsLong()) : "not told by this system";
    }

    private static void provisioning(BenchmarkReport report, ServerProcess server) {
        RestClient operator = RestClient.of(server.url(""), "operator", ServerProcess.PASSWORD);
        List<Duration> durations = new ArrayList<>();
        for (int region = 0; region <= REGIONS; region++) {
            String id = "measured-" + region;
            Duration duration = Timings.once(() -> provision(operator, id));
            if (region > 0) {
                durations.add(duration);
            }
        }
        report.add("provisioning of a region, from the request until it is active", "≤ 1 s", new Timings(durations));
    }

    private static void provision(RestClient operator, String id) {
        Answer answer = operator.post("/api/v1/operator/tenants", "application/yaml", """
                id: %s
                kind: region
                area: {id: measured-area}
                name: {ja: 測定用, en: Measured}
                theme: {en: Measuring}
                localGovernments:
                  - name: {ja: 測定市}
                    lead: true
                    codes:
                      - {code: "011002", validFrom: 1972-04-01}
                centralProjectOrganisation: {name: 測定財団, certainty: primary}
                headquarters:
                  - post: president
                plugins: [budget, notes]
                settings:
                  language: ja
                  zone: Asia/Tokyo
                  colour: "#0017c1"
                  budget:
                    grants:
                      - {fiscalYear: 2002, amount: 500000000, decidedOn: 2002-07-01, certainty: recalled}
                """.formatted(id)
                .getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        await(id + " is active", () -> {
            String state = operator.get("/api/v1/operator/tenants/" + id)
                    .json()
                    .path("state")
                    .asString();
            assertThat(state).as(id).isNotEqualToIgnoringCase("failed");
            return state.equalsIgnoreCase("active");
        });
    }

    /** Counts live objects before and after, so that all is in it which only the sessions keep. */
    private static void sessions(BenchmarkReport report, ServerProcess server) {
        List<PageClient> open = new ArrayList<>();
        open.add(dashboard(server));
        long before = ServerMemory.liveHeap(server);
        for (int session = 0; session < SESSIONS; session++) {
            open.add(dashboard(server));
        }
        long after = ServerMemory.liveHeap(server);
        open.subList(1, open.size()).forEach(client -> client.open("/sapporo/budget/entries"));
        long withJournal = ServerMemory.liveHeap(server);
        report.add(
                "a session with the president's dashboard, mean of " + SESSIONS,
                "≤ 300 kB",
                BenchmarkReport.bytes((after - before) / SESSIONS));
        report.add("a second page in it, the journal", "–", BenchmarkReport.bytes((withJournal - after) / SESSIONS));
    }

    private static PageClient dashboard(ServerProcess server) {
        PageClient client = PageClient.of(server.url(""), "president@sapporo", ServerProcess.PASSWORD);
        assertThat(client.open("/sapporo").drawn()).contains("chiteki-chart");
        return client;
    }

    private static boolean hasPlan(ServerProcess server, String region) {
        return RestClient.of(server.url(""), "secretariat@" + region, ServerProcess.PASSWORD)
                        .get("/api/v1/" + region + "/budget/plan?fiscalYear=2002")
                        .json()
                        .path("revision")
                        .asInt()
                > 0;
    }

    private static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(4));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
