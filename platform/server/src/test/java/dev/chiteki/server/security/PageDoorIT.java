package dev.chiteki.server.security;

import static dev.chiteki.server.security.SecurityServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.server.database.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SecurityServerTest
class PageDoorIT {

    private final SecurityParts node;
    private final String account;
    private final Visitor visitor;

    PageDoorIT(SecurityServer server) {
        this.node = server.node();
        this.account = server.freshAccount();
        this.visitor = server.visitor();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sapporo",
                "/nowhere",
                "/error",
                "/operator",
                "/Login",
                "/LOGIN",
                "/login/",
                "/login/x",
                "/VAADIN",
                "/vaadin/",
                "/vaadinServlet",
                "/vaadinServlet/sapporo",
                "/API/v1/status",
                "/account",
                "/logout"
            })
    void whoeverIsNotSignedInIsLedToTheSignInPageFromEverywhereAlike(String path) {
        HttpResponse<String> answer = visitor.get(path, "Accept", "text/html");

        // Resources of Vaadin are no page to be led away from.
        assertThat(answer.statusCode()).isIn(303, 401);
        assertThat(answer.headers().firstValue("Location").orElse("/login")).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//login", "/sapporo//budget", "/login;x=1", "/;x/sapporo", "/sapporo%2Fbudget", "/%2e%2e/login",
                "/sapporo/..%2f", "/sapporo%5Cbudget", "/sapporo%00", "/VAADIN%2F", "/./login", "/x/../login"
            })
    void malformedAddressesAreRefused(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(400);
        visitor.signIn(account, PASSWORD);
        assertThat(visitor.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void signingInLeadsToThePageThatWasWanted() {
        visitor.get("/sapporo?year=2002", "Accept", "text/html");

        HttpResponse<String> answer = visitor.signIn(account, PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/sapporo?year=2002");
        assertThat(visitor.get("/sapporo").body()).isEqualTo("page of " + account);
    }

    @Test
    void signingInWithoutAWishLeadsToTheStartUnderANewSession() {
        visitor.get("/login");
        String before = visitor.cookie("JSESSIONID");

        HttpResponse<String> answer = visitor.signIn(account, PASSWORD);

        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(visitor.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
        assertThat(visitor.get("/").body()).isEqualTo("start of " + account);
    }

    @Test
    void aFormWithoutItsTokenDoesNothing() {
        HttpResponse<String> answer = visitor.post("/login", Map.of("account", account, "password", PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/login");
        assertThat(visitor.get("/login").body()).contains("画面を開いたまま");
        assertThat(visitor.get("/sapporo").statusCode()).isEqualTo(303);
    }

    @Test
    void aWrongPasswordIsSaidOnceWithTheNameKeptAndHarmless() {
        visitor.signIn("\"><script>x", "wrong password");

        String page = visitor.get("/login").body();

        assertThat(page).contains("アカウント名またはパスワードが正しくありません").contains("&quot;&gt;&lt;script&gt;x");
        assertThat(page).doesNotContain("<script").doesNotContain("wrong password");
        assertThat(visitor.get("/login").body()).doesNotContain("role=\"alert\"");
    }

    @Test
    void tooManyFailuresTellHowLongToWait() {
        String nobody = "nobody@" + TestDatabase.freshId();
        for (int guess = 0; guess < 6; guess++) {
            visitor.signIn(nobody, "guess");
        }

        assertThat(visitor.get("/login").body()).containsPattern("\\d+秒後にもう一度");
    }

    @Test
    void thePageIsJapaneseUnlessTheReaderChoosesOrAsksForEnglish() {
        String japanese = visitor.get("/login").body();
        String asked = visitor.get("/login", "Accept-Language", "en").body();

        HttpResponse<String> choice = visitor.get("/login?lang=en");
        String chosen = visitor.get("/login", "Accept-Language", "ja").body();

        assertThat(japanese)
                .contains("<html lang=\"ja\">")
                .contains("2002年7月1日（平成14年）")
                .contains("お試し環境");
        assertThat(asked).contains("<html lang=\"en\">").contains("1 Jul 2002");
        assertThat(choice.headers().firstValue("Location")).contains("/login");
        assertThat(chosen).contains("<html lang=\"en\">").contains("trial installation");
    }

    @Test
    void signingOutNeedsAFormOfOursAndEndsTheSession() {
        visitor.signIn(account, PASSWORD);
        visitor.post("/logout", Map.of());
        int stillIn = visitor.get("/sapporo").statusCode();

        HttpResponse<String> out = visitor.post("/logout", Map.of("_csrf", visitor.token("/logout")));

        assertThat(stillIn).isEqualTo(200);
        assertThat(out.headers().firstValue("Location")).contains("/login?signed-out");
        assertThat(visitor.get("/sapporo").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/login?signed-out").body()).contains("サインアウトしました");
    }

    @Test
    void switchingAnAccountOffEndsItsOpenSession() {
        visitor.signIn(account, PASSWORD);
        int before = visitor.get("/sapporo").statusCode();

        node.accounts.setEnabled(account, false);

        assertThat(before).isEqualTo(200);
        assertThat(Eventually.equal(303, () -> visitor.get("/sapporo").statusCode()))
                .isTrue();
    }

    @Test
    void openPagesLearnThatTheirSessionEnded() {
        HttpResponse<String> message = visitor.post("/?v-r=uidl&v-uiId=0", Map.of());
        HttpResponse<String> heartbeat = visitor.post("/?v-r=heartbeat&v-uiId=0", Map.of());

        assertThat(message.statusCode()).isEqualTo(200);
        assertThat(message.body()).isEqualTo("{\"meta\":{\"async\":true,\"sessionExpired\":true}}");
        assertThat(heartbeat.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/VAADIN/build/indexhtml.js").statusCode()).isEqualTo(401);
    }

    @Test
    void theInnerAddressOfVaadinsServletIsNotThereFromOutside() {
        visitor.signIn(account, PASSWORD);

        assertThat(visitor.get("/vaadinServlet/sapporo").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/vaadinServlet/VAADIN/build/x.js").statusCode()).isEqualTo(404);
    }

    @Test
    void theSessionCookieIsOutOfReachForScriptsAndForeignForms() {
        String cookie = visitor.get("/login").headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("JSESSIONID"))
                .findFirst()
                .orElse("");

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }
}
