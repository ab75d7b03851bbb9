package dev.chiteki.server.security;

import static dev.chiteki.server.security.SecurityServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SecurityServerTest
class RestDoorIT {

    private final SecurityServer server;
    private final SecurityParts node;
    private final String account;
    private final Visitor client;

    RestDoorIT(SecurityServer server) {
        this.server = server;
        this.node = server.node();
        this.account = server.freshAccount();
        this.client = server.visitor();
    }

    @Test
    void theStatusIsOpenToReadAndToNothingElse() {
        assertThat(client.get("/api/v1/status").statusCode()).isEqualTo(200);
        assertThat(client.post("/api/v1/status", Map.of()).statusCode()).isEqualTo(401);
        assertThat(client.get("/api/v1/status/").statusCode()).isEqualTo(401);
        assertThat(client.get("/api/v1/Status").statusCode()).isEqualTo(401);
    }

    @Test
    void aCallWithoutCredentialsIsRefusedWithAProblem() {
        HttpResponse<String> answer = client.get("/api/v1/probe", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Basic realm=\"Chiteki\", charset=\"UTF-8\"");
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(problem(answer).path("code").asString()).isEqualTo("sign-in-required");
        assertThat(problem(answer).path("status").asInt()).isEqualTo(401);
        assertThat(problem(answer).path("detail").asString()).startsWith("Sign in first");
    }

    @Test
    void pathsThatDoNotExistAreRefusedAsThoseThatDo() {
        HttpResponse<String> known = client.get("/api/v1/probe");

        for (String path : new String[] {"/api", "/api/", "/api/v1/nowhere", "/api/v2/probe", "/api/v1/sapporo/x"}) {
            HttpResponse<String> answer = client.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.body()).as(path).isEqualTo(known.body());
        }
    }

    @Test
    void theRightPasswordOpensWithoutASession() {
        HttpResponse<String> answer = client.get("/api/v1/probe", Visitor.basic(account, PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(account + " 127.0.0.1");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void anAddressThatTheCallerClaimsIsNotBelieved() {
        List.of("X-Forwarded-For", "X-Real-IP", "True-Client-IP")
                .forEach(header ->
                        assertThat(origin(header, "203.0.113.9")).as(header).isEqualTo("127.0.0.1"));
        assertThat(origin("Forwarded", "for=203.0.113.9")).isEqualTo("127.0.0.1");
    }

    private String origin(String header, String claimed) {
        String[] basic = Visitor.basic(account, PASSWORD);
        String answer =
                client.get("/api/v1/probe", basic[0], basic[1], header, claimed).body();
        return answer.substring(answer.indexOf(' ') + 1);
    }

    @Test
    void aWrongPasswordIsRefusedAndTooManyAreLockedWithTheTimeToWait() {
        for (int guess = 0; guess < 5; guess++) {
            HttpResponse<String> wrong = client.get("/api/v1/probe", Visitor.basic(account, "guess"));
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(problem(wrong).path("code").asString()).isEqualTo("sign-in-failed");
        }

        HttpResponse<String> locked = client.get("/api/v1/probe", Visitor.basic(account, PASSWORD));

        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(problem(locked).path("code").asString()).isEqualTo("sign-in-throttled");
        assertThat(Integer.parseInt(header(locked, "Retry-After"))).isBetween(1, 30);
        node.throttle.succeeded(account);
    }

    @Test
    void aWritingCallNeedsNoTokenBecauseNoCookieOpensIt() {
        Visitor person = server.signedIn(account);

        assertThat(client.post("/api/v1/probe", Map.of(), Visitor.basic(account, PASSWORD))
                        .statusCode())
                .isEqualTo(200);
        assertThat(person.post("/api/v1/probe", Map.of()).statusCode()).isEqualTo(401);
        assertThat(person.get("/api/v1/probe").statusCode()).isEqualTo(401);
    }

    @Test
    void aTemporaryPasswordIsRefusedWithWhatToDo() {
        String temporary = node.accounts.resetPassword(account);

        HttpResponse<String> answer = client.get("/api/v1/probe", Visitor.basic(account, temporary));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(problem(answer).path("code").asString()).isEqualTo("password-temporary");
    }

    @Test
    void malformedCredentialsAreRefusedNotFailedAt() {
        assertThat(client.get("/api/v1/probe", "Authorization", "Basic !!!").statusCode())
                .isEqualTo(401);
        assertThat(client.get("/api/v1/probe", "Authorization", "Bearer abc").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aFailureOfTheServerTellsNothingOfItsInside() {
        HttpResponse<String> answer = client.get("/api/v1/broken", Visitor.basic(account, PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void measuringPointsAnswerOnTheirOwnPortOnly() {
        Visitor measuring = server.measuring();

        assertThat(measuring.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(measuring.get("/actuator/metrics/jvm.memory.used").statusCode())
                .isEqualTo(200);
        assertThat(measuring.get("/actuator/env").statusCode()).isEqualTo(403);
        assertThat(client.get("/actuator/health").statusCode()).isEqualTo(303);
        assertThat(client.get("/actuator/metrics").statusCode()).isEqualTo(303);
        assertThat(client.get("/actuator/health", Visitor.basic(account, PASSWORD))
                        .statusCode())
                .isEqualTo(303);
    }

    private static JsonNode problem(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
