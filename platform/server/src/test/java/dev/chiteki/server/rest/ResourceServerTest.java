package dev.chiteki.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResourceServerTest {

    private static final String ORDER = """
            {"amount": 500, "payee": "ACME", "day": "2002-07-01", "kind": "mail-order", "count": 1,
             "lines": [{"thing": "chairs", "price": 500}]}""";

    private ResourceSet.Gate gate = (resource, method) -> {};

    private final ResourceServer server = ResourceServer.start(
            new MockServletConfig(),
            new ResourceSet(
                    "Orders",
                    "1.2.0",
                    getClass().getClassLoader(),
                    List.of(new Orders()),
                    List.of(),
                    (resource, method) -> gate.admit(resource, method)),
            RestFixtures.problems());

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void aValidBodyIsReadAndAnsweredWithPlainValues() throws Exception {
        MockHttpServletResponse answer = post("/orders", ORDER);

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeader("Location")).isEqualTo("http://localhost/api/v1/sapporo/orders/orders/7");
        assertThat(json(answer).path("amount").isIntegralNumber()).isTrue();
        assertThat(json(answer).path("day").asString()).isEqualTo("2002-07-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"amount\": 500       | \"amount\": 500.5     | amount         | yen-malformed | 500.5",
                "\"amount\": 500       | \"amount\": \"500\"   | amount         | json-not-integer | 500",
                "\"amount\": 500       | \"amount\": {}        | amount         | json-not-integer | {}",
                "\"amount\": 500       | \"amount\": 99999999999999999999 | amount | yen-malformed | 99999999999999999999",
                "\"amount\": 500       | \"amount\": null      | amount         | validation-not-null | needed",
                "\"count\": 1          | \"count\": 1.5        | count          | json-not-integer | 1.5",
                "\"count\": 1          | \"count\": \"1\"      | count          | json-not-integer | 1",
                "\"count\": 1          | \"count\": null       | count          | json-value-missing | value",
                "\"payee\": \"ACME\"   | \"payee\": 7          | payee          | json-not-text | 7",
                "\"payee\": \"ACME\"   | \"payee\": \"A\"      | payee          | validation-size | “A”: Its length is not allowed. Give between 2 and 10.",
                "\"day\": \"2002-07-01\" | \"day\": \"2002-02-30\" | day        | date-nonexistent | 2002-02-30",
                "\"day\": \"2002-07-01\" | \"day\": \"H14.7.1\" | day           | json-date | H14.7.1",
                "\"kind\": \"mail-order\" | \"kind\": \"MAIL_ORDER\" | kind     | json-not-one-of | mail-order, services",
                "\"kind\": \"mail-order\" | \"kind\": 0         | kind           | json-not-one-of | services",
                "\"price\": 500        | \"price\": 0.1        | lines[0].price | yen-malformed | 0.1",
                "\"thing\": \"chairs\" | \"thing\": \"c\"      | lines[0].thing | validation-size | 20",
                "\"price\": 500        | \"prize\": 500        | lines[0].prize | json-unknown-key | price",
            })
    void aWrongValueIsRefusedByFieldCodeAndValue(String right, String wrong, String field, String code, String named)
            throws Exception {
        MockHttpServletResponse answer = post("/orders", ORDER.replace(right, wrong));

        JsonNode error = json(answer).path("errors").path(0);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("detail").asString()).contains(named);
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() throws Exception {
        MockHttpServletResponse answer = post("/orders", "{\"amount\": 500,\n \"payee\" oops}");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(json(answer).path("code").asString()).isEqualTo("json-malformed");
        assertThat(json(answer).path("detail").asString()).contains("line 2");
    }

    @ParameterizedTest
    @CsvSource({"'', json-missing", "'[1] [2]', json-not-object", "'{\"amount\":1,\"amount\":2}', json-malformed"})
    void aMissingADoubleAndAnAmbiguousBodyAreRefused(String body, String code) throws Exception {
        MockHttpServletResponse answer = post("/orders", body);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "fiscalYear=abc, fiscalYear, fiscal-year-range",
        "fiscalYear=20020, fiscalYear, fiscal-year-range",
        "'', fiscalYear, validation-not-null",
        "fiscalYear=2002&most=x, most, json-not-integer"
    })
    void aWrongParameterIsRefusedByItsName(String query, String field, String code) throws Exception {
        MockHttpServletRequest request = request("GET", "/orders", "");
        request.setQueryString(query);

        MockHttpServletResponse answer = serve(request, "/orders");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(json(answer).path("errors").path(0).path("field").asString()).isEqualTo(field);
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
    }

    @Test
    void aRightParameterIsRead() throws Exception {
        MockHttpServletRequest request = request("GET", "/orders", "");
        request.setQueryString("fiscalYear=2002&most=3");

        MockHttpServletResponse answer = serve(request, "/orders");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(json(answer).path("fiscalYear").asInt()).isEqualTo(2002);
        assertThat(json(answer).path("most").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, application/json, 404, not-found",
        "PUT, /orders, application/json, 405, method-unknown",
        "POST, /orders, text/plain, 415, media-type",
        "GET, /orders/7, application/json, 404, not-found",
        "GET, /orders/x, application/json, 400, json-not-integer",
    })
    void whatIsNotServedIsAProblemToo(String method, String path, String type, int status, String code)
            throws Exception {
        MockHttpServletRequest request = request(method, path, ORDER);
        request.setContentType(type);

        MockHttpServletResponse answer = serve(request, path);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
    }

    @Test
    void anUnexpectedFailureTellsANumberAndNothingOfTheInside() throws Exception {
        MockHttpServletResponse answer = serve(request("DELETE", "/orders/7", ""), "/orders/7");

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(json(answer).path("incident").asString()).matches("[0-9a-f]{8}");
        assertThat(answer.getContentAsString()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void thePermissionIsAskedBeforeTheBodyIsRead() throws Exception {
        gate = (resource, method) -> {
            assertThat(resource).isEqualTo(Orders.class);
            assertThat(method.getName()).isEqualTo("place");
            throw ChitekiException.forbidden(Reason.of("permission-missing", "orders.place"));
        };

        MockHttpServletResponse answer = post("/orders", "{broken");

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(json(answer).path("code").asString()).isEqualTo("permission-missing");
    }

    @Test
    void aFormBringsValuesAndAFile() throws Exception {
        String body = String.join(
                "\r\n",
                "--xyz",
                "Content-Disposition: form-data; name=\"order\"",
                "Content-Type: application/json",
                "",
                ORDER,
                "--xyz",
                "Content-Disposition: form-data; name=\"file\"; filename=\"見積.pdf\"",
                "Content-Type: application/pdf",
                "",
                "%PDF-1.7",
                "--xyz--",
                "");
        MockHttpServletRequest request = request("POST", "/orders/with-file", body);
        request.setContentType("multipart/form-data; boundary=xyz");

        MockHttpServletResponse answer = serve(request, "/orders/with-file");

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("見積.pdf");
        assertThat(json(answer).path("size").asInt()).isEqualTo(8);
        assertThat(json(answer).path("order").path("amount").asInt()).isEqualTo(500);
    }

    @Test
    void theDocumentNamesPathsSchemasAndProblems() {
        JsonNode document = server.document();

        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.at("/paths/~1orders/get/responses/default/$ref").asString())
                .isEqualTo("#/components/responses/Problem");
        assertThat(document.at("/paths/~1orders/post/parameters/0/$ref").asString())
                .isEqualTo("#/components/parameters/IdempotencyKey");
        assertThat(document.at("/components/schemas/Order/properties/amount/type")
                        .asString())
                .isEqualTo("integer");
        assertThat(document.at("/components/schemas/Order/properties/amount/format")
                        .asString())
                .isEqualTo("int64");
        assertThat(document.at("/components/schemas/Problem/properties/code/type")
                        .asString())
                .isEqualTo("string");
    }

    @Test
    void theDocumentNamesNoKeyWhereNothingIsWritten() {
        JsonNode paths = server.document().path("paths");

        assertThat(paths.at("/~1orders~1price/post/parameters").isMissingNode()).isTrue();
        assertThat(paths.at("/~1orders~1with-file/post/parameters")).hasSize(1);
        assertThat(server.document().toString()).doesNotContain("x-reads", "x-creates");
    }

    private MockHttpServletResponse post(String path, String body) throws Exception {
        return serve(request("POST", path, body), path);
    }

    private MockHttpServletResponse serve(MockHttpServletRequest request, String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try (CallBody body = CallBody.read(request.getInputStream(), 1_000_000)) {
            CallAnswer answer = new CallAnswer(response, false);
            server.serve(new CallRequest(request, "/api/v1/sapporo/orders", path, body), answer);
            answer.send();
        }
        return response;
    }

    private static MockHttpServletRequest request(String method, String path, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/v1/sapporo/orders" + path);
        request.addHeader("Accept-Language", "en");
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static JsonNode json(MockHttpServletResponse answer) {
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
