package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SecurityServerTest
class HeadersIT {

    private final SecurityServer server;

    HeadersIT(SecurityServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login", "/logout", "/sapporo", "/nowhere", "/styles/plain.css", "/styles/nothing.css", "/favicon.ico",
                "//malformed", "/a%2Fb", "/VAADIN/build/x.js", "/api/v1/status", "/api/v1/probe", "/api/v1/a;b",
                        "/error"
            })
    void everyAnswerHasTheHeaders(String path) {
        assertHeaders(server.visitor().get(path));
    }

    @Test
    void refusedAndUnknownWaysOfAskingHaveThemToo() {
        assertHeaders(server.visitor().post("/nowhere", Map.of()));
        assertHeaders(server.visitor().post("/logout", Map.of()));
    }

    @Test
    void whatTheServerCannotEvenParseHasThemToo() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400");
            assertThat(answer).contains("Content-Security-Policy:").contains("X-Content-Type-Options: nosniff");
            assertThat(answer).doesNotContain("Tomcat").doesNotContain("Exception");
        }
    }

    @Test
    void whatIsRefusedIsSaidInWordsOnAPageOfOurs() {
        HttpResponse<String> malformed = server.visitor().get("//malformed", "Accept-Language", "en");
        HttpResponse<String> unknown = server.visitor().get("/styles/nothing.css", "Accept-Language", "ja");

        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(header(malformed, "Content-Security-Policy")).doesNotContain("script-src");
        assertThat(malformed.body()).contains("<h1>The input is wrong</h1>").contains("The address is malformed");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("<html lang=\"ja\">").contains("お探しのページはありません");
    }

    @Test
    void pagesOfOpenPathsAllowNoScript() {
        HttpResponse<String> page = server.visitor().get("/login");

        assertThat(header(page, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).doesNotContain("<script").doesNotContain("style=");
    }

    @Test
    void stylesMayBeKeptButAreAskedForAgain() {
        HttpResponse<String> styles = server.visitor().get("/styles/plain.css");

        assertThat(styles.statusCode()).isEqualTo(200);
        assertThat(header(styles, "Cache-Control")).isEqualTo("no-cache");
        assertThat(server.visitor().get("/styles/nothing.css").statusCode()).isEqualTo(404);
    }

    private static void assertHeaders(HttpResponse<String> answer) {
        String asked = answer.request().method() + " " + answer.uri();
        assertThat(header(answer, "Content-Security-Policy"))
                .as(asked)
                .contains("frame-ancestors 'none'")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(header(answer, "X-Content-Type-Options")).as(asked).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).as(asked).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).as(asked).contains("camera=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(asked).isEqualTo("same-origin");
        assertThat(header(answer, "Cache-Control")).as(asked).isNotEmpty();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
