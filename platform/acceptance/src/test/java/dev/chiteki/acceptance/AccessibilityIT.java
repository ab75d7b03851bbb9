package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.RestClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/**
 * Every view of every plugin, the operator's, and the pages of the server's own hand, in both languages and themes: axe
 * finds nothing serious or critical (JIS X 8341-3:2016 AA, WCAG 2.2 AA, as far as a program can tell).
 */
@ExtendWith(SharedServer.class)
@DisabledIfSystemProperty(named = "chiteki.journeys.skip", matches = "true", disabledReason = "-DskipJourneys")
class AccessibilityIT {

    private final List<String> findings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"secretariat@takamatsu, ja", "secretariat@takamatsu, en", "operator, ja", "operator, en"})
    void everyViewToWhichTheNavigationAndPagesLead(String account, String language, ServerProcess server)
            throws IOException {
        enterData(server);
        try (Page page = Page.open(server, language, 1440)) {
            page.signIn(account);

            List<String> seen = new Walk(page, path -> look(page, path)).from(page.path());

            assertThat(seen).hasSizeGreaterThan(5);
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whatOpensAboveAPage(String language, ServerProcess server) {
        enterData(server);
        try (Page page = Page.open(server, language, 1024)) {
            page.signIn("secretariat@takamatsu").settled();
            open(page, ".chiteki-bell vaadin-button", ".chiteki-bell-panel h2", "notices");
            open(page, ".chiteki-account", ".chiteki-menu-part", "account menu");
            type(page, "/");
            type(page, "a");
            page.element(By.cssSelector("[role=option]"));
            look(page, "search");
            type(page, Keys.ESCAPE, Keys.ESCAPE);
            type(page, "?");
            page.element(By.id("chiteki-keys-single"));
            look(page, "keys");
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void thePagesOfTheServersOwnHandAndANarrowWindow(String language, ServerProcess server) {
        try (Page page = Page.open(server, language, 390)) {
            look(page.go("/login"), "/login");
            page.element(By.name("account")).sendKeys("nobody");
            page.element(By.name("password")).sendKeys("wrong", Keys.ENTER);
            page.element(By.cssSelector("[role=alert]"));
            look(page, "/login after a failure");
            page.signIn("secretariat@takamatsu");
            List.of("/account", "/logout", "/nowhere", "/takamatsu//budget").forEach(path -> look(page.go(path), path));
            look(page.go("/takamatsu"), "/takamatsu in a narrow window");
            open(page, "vaadin-drawer-toggle", "vaadin-app-layout[drawer-opened]", "navigation in a narrow window");
        }
        assertThat(findings).isEmpty();
    }

    private void open(Page page, String opener, String opened, String what) {
        page.usable(By.cssSelector(opener)).click();
        page.element(By.cssSelector(opened));
        look(page, what);
        type(page, Keys.ESCAPE);
    }

    /** Looks at it in both themes, as the system is set; what is not of colour is the same in both. */
    private void look(Page page, String where) {
        page.element(By.tagName("h1"));
        page.settled().system("dark");
        Axe.findingsInColours(page).forEach(finding -> findings.add(where + " (dark): " + finding));
        page.system("light");
        Axe.findings(page).forEach(finding -> findings.add(where + ": " + finding));
    }

    private static void type(Page page, CharSequence... keys) {
        new Actions(page.driver()).sendKeys(keys).perform();
    }

    /** A notice, a note and documents of several states, so that there is something to look at. */
    private static void enterData(ServerProcess server) {
        post(server, "notes", "{\"title\": \"記録\", \"body\": \"本文\"}");
        post(server, "budget/entries", """
                {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": 100000, "purpose": "配分"}
                """);
        String document = post(server, "budget/entries", """
                {"kind": "expenditure", "date": "2002-07-01", "category": "equipment", "amount": 90000,
                 "payee": "香川計測 a", "purpose": "測定器"}
                """);
        post(server, "budget/entries/" + document + "/reversal", "{\"reason\": \"金額の誤り\"}");
    }

    private static String post(ServerProcess server, String path, String body) {
        Answer answer = RestClient.of(server.url(""), "secretariat@takamatsu", ServerProcess.PASSWORD)
                .post("/api/v1/takamatsu/" + path, body);
        assertThat(List.of(200, 201)).as(answer.toString()).contains(answer.status());
        return answer.json().path("id").asString();
    }
}
