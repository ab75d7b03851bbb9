package dev.chiteki.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class FingerprintTest {

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

    private static String form(String boundary, String value, String file) throws IOException {
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"value\"\r\n\r\n" + value + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" + file
                + "\r\n--"
                + boundary + "--\r\n";
        return of("POST", "/a", "multipart/form-data; boundary=" + boundary, body);
    }

    private static String of(String method, String path, String type, String content) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setContentType(type);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try (CallBody body = CallBody.read(new ByteArrayInputStream(bytes), 10_000)) {
            return Fingerprint.of(request, body);
        }
    }
}
