package dev.chiteki.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class FingerprintsTest {

    private static final Fingerprints FINGERPRINTS = new Fingerprints(new byte[32]);
    private static final IdempotencyKey KEY = new IdempotencyKey("order-17");

    @Test
    void theSameCallHasTheSameFingerprint() throws IOException {
        assertThat(of("POST", "/a", "application/json", "{}")).isEqualTo(of("POST", "/a", "application/json", "{}"));
    }

    @Test
    void methodPathKindAndContentAllCount() throws IOException {
        String one = of("POST", "/a", "application/json", "{}");

        assertThat(of("PUT", "/a", "application/json", "{}")).isNotEqualTo(one);
        assertThat(of("POST", "/b", "application/json", "{}")).isNotEqualTo(one);
        assertThat(of("POST", "/a", "text/plain", "{}")).isNotEqualTo(one);
        assertThat(of("POST", "/a", "application/json", "{ }")).isNotEqualTo(one);
    }

    @Test
    void theBoundaryOfAFormDoesNotCount() throws IOException {
        assertThat(form("xyz", "500", "%PDF")).isEqualTo(form("----other--boundary", "500", "%PDF"));
    }

    @Test
    void theContentOfAFormCounts() throws IOException {
        assertThat(form("xyz", "500", "%PDF")).isNotEqualTo(form("xyz", "501", "%PDF"));
        assertThat(form("xyz", "500", "%PDF")).isNotEqualTo(form("xyz", "500", "%PDX"));
        assertThat(form("xyz", "500%", "PDF")).isNotEqualTo(form("xyz", "500", "%PDF"));
    }

    @Test
    void nobodyWithoutTheInstallationsKeyCanTryWhatACallSaid() throws IOException {
        CallRequest call = call("PUT", "/a", "application/json", "{\"password\": \"sakura\"}");

        String known = FINGERPRINTS.of(call, "clerk", KEY);

        assertThat(new Fingerprints("other".getBytes(StandardCharsets.UTF_8)).of(call, "clerk", KEY))
                .isNotEqualTo(known);
    }

    @Test
    void callsThatAreAlikeDoNotLookAlikeUnderOtherKeysAndAccounts() throws IOException {
        CallRequest call = call("PUT", "/a", "application/json", "{}");

        String one = FINGERPRINTS.of(call, "clerk", KEY);

        assertThat(one).matches("[0-9a-f]{64}");
        assertThat(FINGERPRINTS.of(call, "clerk", new IdempotencyKey("order-18")))
                .isNotEqualTo(one);
        assertThat(FINGERPRINTS.of(call, "president", KEY)).isNotEqualTo(one);
    }

    private static String form(String boundary, String value, String file) throws IOException {
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"value\"\r\n\r\n" + value + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" + file
                + "\r\n--"
                + boundary + "--\r\n";
        return of("POST", "/a", "multipart/form-data; boundary=" + boundary, body);
    }

    private static String of(String method, String path, String type, String content) throws IOException {
        return FINGERPRINTS.of(call(method, path, type, content), "clerk", KEY);
    }

    private static CallRequest call(String method, String path, String type, String content) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setContentType(type);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new CallRequest(request, "", path, CallBody.read(new ByteArrayInputStream(bytes), 10_000));
    }
}
