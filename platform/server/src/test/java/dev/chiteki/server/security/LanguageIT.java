package dev.chiteki.server.security;

import static dev.chiteki.server.security.SecurityServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The language goes with the person: chosen on one device, it opens the next sign-in on any other. */
@SecurityServerTest
class LanguageIT {

    private static final String ENGLISH = "<html lang=\"en\">";
    private static final String JAPANESE = "<html lang=\"ja\">";

    private final SecurityServer server;
    private final SecurityParts node;
    private final String account;
    private final Visitor visitor;

    LanguageIT(SecurityServer server) {
        this.server = server;
        this.node = server.node();
        this.account = server.freshAccount();
        this.visitor = server.visitor();
    }

    @Test
    void theChoiceAtTheSignInPageOpensTheNextSignInElsewhere() {
        visitor.get("/login?lang=en");
        visitor.signIn(account, PASSWORD);

        Visitor elsewhere = server.signedIn(account);

        assertThat(visitor.get("/account").body()).contains(ENGLISH).contains(account);
        assertThat(elsewhere.get("/account").body()).contains(ENGLISH).contains(account);
    }

    @Test
    void theChoiceSurvivesAMistypedPassword() {
        visitor.get("/login?lang=en");
        visitor.signIn(account, "mistyped");
        visitor.signIn(account, PASSWORD);

        assertThat(server.signedIn(account).get("/account").body()).contains(ENGLISH);
    }

    @Test
    void theLatestChoiceReplacesThatOfTheAccount() {
        node.accounts.setLanguage(account, Locale.ENGLISH);

        visitor.get("/login?lang=ja");
        visitor.signIn(account, PASSWORD);

        assertThat(server.signedIn(account).get("/account").body()).contains(JAPANESE);
    }

    @Test
    void whatSomebodyElseChoseOnTheDeviceBeforeDoesNotCount() {
        String reader = server.freshAccount();
        node.accounts.setLanguage(reader, Locale.ENGLISH);
        visitor.get("/login?lang=ja");
        visitor.signIn(account, PASSWORD);
        visitor.post("/logout", Map.of("_csrf", visitor.token("/logout")));

        visitor.signIn(reader, PASSWORD);

        assertThat(visitor.get("/account").body()).contains(ENGLISH);
        assertThat(node.accounts.find(account).orElseThrow().language()).isEqualTo(Locale.JAPANESE);
        assertThat(node.accounts.find(reader).orElseThrow().language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void whoeverChoseNothingIsServedAsTheirBrowserAsks() {
        visitor.signIn(account, PASSWORD);

        assertThat(visitor.get("/account", "Accept-Language", "en").body()).contains(ENGLISH);
        assertThat(node.accounts.find(account).orElseThrow().language()).isNull();
    }

    @Test
    void aLanguageThatTheProductDoesNotSpeakIsNoChoice() {
        visitor.get("/login?lang=fr");
        visitor.signIn(account, PASSWORD);

        assertThat(visitor.cookie(ReaderLanguage.COOKIE)).isEmpty();
        assertThat(node.accounts.find(account).orElseThrow().language()).isNull();
    }
}
