package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testbed.AboutEmbeddedMariaDb;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.RestClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole life of an installation: first start, restart, power cuts of the server and of its database. */
@AboutEmbeddedMariaDb
class StartAndRecoveryIT {

    private static final String SUMMARY = "/api/v1/sapporo/budget/summary?fiscalYear=2002";

    @TempDir
    private Path home;

    @Test
    void anInstallationKeepsItsDataThroughStopsAndPowerCuts() {
        ProcessHandle database;
        try (ServerProcess server = ServerProcess.start(home)) {
            assertThat(server.console())
                    .contains("sapporo", "kitakyushu", "mext", "13/13")
                    .contains(server.url("/"));
            assertThat(activeTenants(server)).isEqualTo(13);
            allocate(server, "kill-1", 1_000_000);
            database = database(server);
            server.kill();
        }

        try (ServerProcess server = ServerProcess.start(home)) {
            assertThat(allocated(server)).isEqualTo(1_000_000);
            allocate(server, "kill-2", 2_000_000);
            database = database(server);
            database.destroyForcibly();
            await("the database is started again", () -> allocatedOrNothing(server) == 3_000_000);
            database = database(server);
        }
        ProcessHandle last = database;
        await("the database ends with the server", () -> !last.isAlive());

        try (ServerProcess server = ServerProcess.start(home)) {
            assertThat(allocated(server)).isEqualTo(3_000_000);
            assertThat(activeTenants(server)).isEqualTo(13);
            assertThat(isReady(server)).isTrue();
            assertThat(health(server).at("/status").asString("")).isEqualTo("UP");
            await("the server gives a database up that dies again and again", () -> {
                databases(server).forEach(ProcessHandle::destroyForcibly);
                return health(server)
                        .at("/components/database/details/code")
                        .asString("")
                        .equals("database-lost");
            });
            assertThat(health(server).at("/status").asString("")).isEqualTo("DOWN");
            assertThat(health(server).at("/components/database/details/en").asString(""))
                    .contains("error.log", "restart the server");
            assertThat(isReady(server)).isFalse();
            assertThat(server.log()).contains("stays down", "restart the server");
        }
    }

    private static void allocate(ServerProcess server, String key, long amount) {
        Answer answer = secretariat(server)
                .with("Idempotency-Key", key)
                .post(
                        "/api/v1/sapporo/budget/entries",
                        "{\"kind\":\"allocation\",\"date\":\"2002-07-01\",\"category\":\"equipment\",\"amount\":"
                                + amount + ",\"purpose\":\"配分\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private static long allocated(ServerProcess server) {
        Answer answer = secretariat(server).get(SUMMARY);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().at("/allocated").asLong();
    }

    private static long allocatedOrNothing(ServerProcess server) {
        Answer answer = secretariat(server).get(SUMMARY);
        return answer.status() == 200 ? answer.json().at("/allocated").asLong() : -1;
    }

    private static boolean isReady(ServerProcess server) {
        return RestClient.anonymous(server.url(""))
                .get("/api/v1/status")
                .json()
                .at("/ready")
                .asBoolean();
    }

    private static JsonNode health(ServerProcess server) {
        return RestClient.anonymous(server.measuringUrl())
                .get("/actuator/health")
                .json();
    }

    private static int activeTenants(ServerProcess server) {
        return secretariat(server)
                .get("/api/v1/status")
                .json()
                .at("/activeTenants")
                .asInt();
    }

    private static RestClient secretariat(ServerProcess server) {
        return RestClient.of(server.url(""), "secretariat@sapporo", ServerProcess.PASSWORD);
    }

    private static ProcessHandle database(ServerProcess server) {
        List<ProcessHandle> found = databases(server);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<ProcessHandle> databases(ServerProcess server) {
        return server.handle()
                .descendants()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .toList();
    }

    private static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
