package dev.chiteki.server.security;

import static dev.chiteki.server.security.SecurityServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@SecurityServerTest
class SessionEndIT {

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final String[] JSON = {"Accept", "application/json"};

    private final String account;
    private final Visitor visitor;

    SessionEndIT(SecurityServer server) {
        this.account = server.freshAccount();
        this.visitor = server.visitor();
    }

    @Test
    void anOpenPageIsToldHowLongTheSignInLastsAndProlongsItWithItsToken() {
        visitor.signIn(account, PASSWORD);

        HttpResponse<String> asked = visitor.get("/account/session", JSON);
        HttpResponse<String> stayed = visitor.post(
                "/account/session", Map.of(), "Accept", "application/json", "X-CSRF-TOKEN", token(asked.body()));
        HttpResponse<String> forged =
                visitor.post("/account/session", Map.of(), "Accept", "application/json", "X-CSRF-TOKEN", "x");

        assertThat(asked.body()).containsPattern("\"seconds\":\\d+,");
        assertThat(stayed.statusCode()).isEqualTo(200);
        assertThat(stayed.body()).containsPattern("\"seconds\":\\d+,");
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverIsNotSignedInIsToldSoWithoutAnyPage() {
        assertThat(visitor.get("/account/session", JSON).statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverComesBackAfterTheEndIsToldSoAndLedToWhereTheyWere() {
        visitor.get("/sapporo?year=2002", "Accept", "text/html", "Cookie", "JSESSIONID=0123456789ABCDEF");

        String page =
                visitor.get("/login?lang=ja").body() + visitor.get("/login").body();
        HttpResponse<String> signedIn = visitor.signIn(account, PASSWORD);

        assertThat(page).contains("操作のない時間が続いた").doesNotContain("role=\"alert\"");
        assertThat(signedIn.headers().firstValue("Location")).contains("/sapporo?year=2002");
    }

    @Test
    void theReasonIsToldThoughTheOpenPageHasAskedByItselfBefore() {
        HttpResponse<String> refused =
                visitor.get("/account/session", "Accept", "application/json", "Cookie", "JSESSIONID=0123456789ABCDEF");

        visitor.get("/sapporo", "Accept", "text/html");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(visitor.get("/login?lang=ja").body() + visitor.get("/login").body())
                .contains("操作のない時間が続いた");
    }

    @Test
    void whoeverHasSignedOutIsNotToldThatTheirSignInEnded() {
        visitor.signIn(account, PASSWORD);
        visitor.post("/logout", Map.of("_csrf", visitor.token("/logout")));

        visitor.get("/sapporo", "Accept", "text/html");

        assertThat(visitor.get("/login").body()).doesNotContain("操作のない", "nothing was done");
    }

    private static String token(String body) {
        Matcher token = TOKEN.matcher(body);
        assertThat(token.find()).as(body).isTrue();
        return token.group(1);
    }
}
