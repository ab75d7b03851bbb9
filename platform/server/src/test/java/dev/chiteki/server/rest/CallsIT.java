package dev.chiteki.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import org.springframework.util.unit.DataSize;

class CallsIT {

    private static final TenantTransactions TRANSACTIONS = TestDatabase.transactions();
    private static final TenantId TENANT = TestDatabase.freshRegion();
    private static final String KEY = "Idempotency-Key";

    private final String mark = UUID.randomUUID().toString();
    private Duration passed = Duration.ZERO;
    private final Counting resource = new Counting();
    private final Calls calls = new Calls(
            new BodyLimits(DataSize.ofKilobytes(4), DataSize.ofKilobytes(8)),
            new Fingerprints(new byte[32]),
            new IdempotencyRetention(Duration.ofDays(1), () -> Instant.now().plus(passed)));
    private final ResourceServer server = ResourceServer.start(
            new MockServletConfig(),
            new ResourceSet(
                    "Counting", "1", getClass().getClassLoader(), List.of(resource), List.of(), (type, method) -> {}),
            RestFixtures.problems());

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void aRepeatedCallIsAnsweredAlikeWithoutASecondEffect() throws Exception {
        MockHttpServletResponse first = post(body(mark, 201), "key-" + mark);
        MockHttpServletResponse second = post(body(mark, 201), "key-" + mark);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(second.getContentType()).isEqualTo(first.getContentType());
        assertThat(first.getHeader("Idempotency-Replayed")).isNull();
        assertThat(second.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(resource.calls()).isEqualTo(1);
        assertThat(effects(mark)).isEqualTo(1);
    }

    @Test
    void aKeyIsFreeAgainOnceItsTimeIsOver() throws Exception {
        post(body(mark, 201), "key-" + mark);
        passed = Duration.ofDays(2);
        post(body("other-" + mark, 201), "other-" + mark);

        MockHttpServletResponse again = post(body(mark, 201), "key-" + mark);

        assertThat(again.getHeader("Idempotency-Replayed")).isNull();
        assertThat(effects(mark)).isEqualTo(1);
        assertThat(resource.calls()).isEqualTo(3);
    }

    @Test
    void aKeyIsNotTakenForAnotherCall() throws Exception {
        post(body(mark, 201), "key-" + mark);

        assertThatThrownBy(() -> post(body("other-" + mark, 201), "key-" + mark))
                .isInstanceOfSatisfying(ChitekiException.class, refused -> {
                    assertThat(refused.fault().httpStatus()).isEqualTo(422);
                    assertThat(refused.reasons().getFirst().code()).isEqualTo("idempotency-key-reused");
                });
        assertThat(effects("other-" + mark)).isZero();
    }

    @Test
    void anAnswerWhoseFingerprintWasClearedIsGivenForItsKeyAlone() throws Exception {
        post(body(mark, 201), "key-" + mark);
        in(() -> TRANSACTIONS.write(() -> TRANSACTIONS
                .jdbc()
                .sql("update core_idempotency set fingerprint = '' where idempotency_key = :key")
                .param("key", "key-" + mark)
                .update()));

        MockHttpServletResponse again = post(body(mark, 201), "key-" + mark);

        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(effects(mark)).isEqualTo(1);
    }

    @Test
    void aRefusedCallLeavesNoTraceAndItsKeyIsFree() throws Exception {
        MockHttpServletResponse refused = post(body(mark, 422), "key-" + mark);
        MockHttpServletResponse repaired = post(body(mark, 201), "key-" + mark);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(repaired.getStatus()).isEqualTo(201);
        assertThat(effects(mark)).isEqualTo(1);
    }

    @Test
    void anUnexpectedFailureLeavesNoTrace() throws Exception {
        MockHttpServletResponse failed = post(body(mark, 500), null);

        assertThat(failed.getStatus()).isEqualTo(500);
        assertThat(effects(mark)).isZero();
    }

    @Test
    void twoAtOnceHaveOneEffect() throws Exception {
        Callable<MockHttpServletResponse> call = () -> post(body(mark, 201), "key-" + mark);

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<MockHttpServletResponse>> answers = threads.invokeAll(List.of(call, call, call, call));

            int firsts = 0;
            for (Future<MockHttpServletResponse> answer : answers) {
                assertThat(answer.get().getStatus()).isEqualTo(201);
                firsts += answer.get().getHeader("Idempotency-Replayed") == null ? 1 : 0;
            }
            assertThat(firsts).isEqualTo(1);
        }
        assertThat(effects(mark)).isEqualTo(1);
    }

    @Test
    void callsOfDifferentAccountsDoNotShareKeys() throws Exception {
        post(body(mark, 201), "key-" + mark);
        MockHttpServletResponse other = serve(request(body("other-" + mark, 201), "key-" + mark), "somebody-else");

        assertThat(other.getStatus()).isEqualTo(201);
        assertThat(effects("other-" + mark)).isEqualTo(1);
    }

    @Test
    void aMalformedKeyAndAnOverlongBodyAreRefused() {
        assertThatThrownBy(() -> post(body(mark, 201), "schlüssel"))
                .isInstanceOfSatisfying(ChitekiException.class, refused -> assertThat(
                                refused.reasons().getFirst().code())
                        .isEqualTo("idempotency-key-malformed"));
        assertThatThrownBy(() -> post(body("x".repeat(5000), 201), null))
                .isInstanceOfSatisfying(
                        ChitekiException.class,
                        refused -> assertThat(refused.fault().httpStatus()).isEqualTo(413));
    }

    @Test
    void aPostThatChangesNothingHasNoTransactionAndTakesNoKey() throws Exception {
        MockHttpServletResponse first = ask(body(mark, 200), "key-" + mark);
        MockHttpServletResponse second = ask(body("other-" + mark, 200), "key-" + mark);
        MockHttpServletResponse malformedKey = ask(body(mark, 200), "schlüssel");

        assertThat(first.getContentAsString()).isEqualTo("{\"number\":1}");
        assertThat(second.getContentAsString()).isEqualTo("{\"number\":2}");
        assertThat(malformedKey.getStatus()).isEqualTo(200);
        assertThat(resource.wasInsideTransaction()).isFalse();
        assertThat(keysNamed("key-" + mark)).isZero();
    }

    @Test
    void aPostThatChangesNothingIsRefusedLikeAnyOther() throws Exception {
        assertThat(ask(body(mark, 422), null).getStatus()).isEqualTo(422);
        assertThat(ask("{broken", null).getStatus()).isEqualTo(400);
        assertThatThrownBy(() -> ask(body("x".repeat(5000), 200), null))
                .isInstanceOfSatisfying(
                        ChitekiException.class,
                        refused -> assertThat(refused.fault().httpStatus()).isEqualTo(413));
    }

    private MockHttpServletResponse post(String body, @Nullable String key) throws Exception {
        return serve(request(body, key), "clerk");
    }

    private MockHttpServletResponse ask(String body, @Nullable String key) throws Exception {
        return serve(request(body, key), "clerk", "/effects/question");
    }

    private MockHttpServletResponse serve(MockHttpServletRequest request, String account) throws Exception {
        return serve(request, account, "/effects");
    }

    private MockHttpServletResponse serve(MockHttpServletRequest request, String account, String path)
            throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        request.setRequestURI("/api/v1/x/counting" + path);
        Calls.Call call =
                new Calls.Call(server, new TenantSurroundings(TRANSACTIONS), account, "/api/v1/x/counting", path);
        return TenantScope.<MockHttpServletResponse, Exception>call(TENANT, () -> {
            calls.run(call, request, response);
            return response;
        });
    }

    private static MockHttpServletRequest request(String body, @Nullable String key) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setMethod("POST");
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        if (key != null) {
            request.addHeader(KEY, key);
        }
        return request;
    }

    private static String body(String mark, int status) {
        return "{\"mark\": \"" + mark + "\", \"status\": " + status + "}";
    }

    private static int effects(String mark) {
        return in(() -> TRANSACTIONS.read(() -> TRANSACTIONS
                .jdbc()
                .sql("select count(*) from core_idempotency where account = 'effect' and fingerprint = :mark")
                .param("mark", mark)
                .query(Integer.class)
                .single()));
    }

    private static int keysNamed(String key) {
        return in(() -> TRANSACTIONS.read(() -> TRANSACTIONS
                .jdbc()
                .sql("select count(*) from core_idempotency where idempotency_key = :key")
                .param("key", key)
                .query(Integer.class)
                .single()));
    }

    private static int in(Supplier<Integer> work) {
        return TenantScope.<Integer, RuntimeException>call(TENANT, work::get);
    }
}
