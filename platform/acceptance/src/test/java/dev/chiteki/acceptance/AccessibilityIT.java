package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.RestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
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
@BrowserJourney
class AccessibilityIT {

    private final List<String> findings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "secretariat@takamatsu, ja",
        "secretariat@takamatsu, en",
        "administrator@takamatsu, ja",
        "operator, ja",
        "operator, en"
    })
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
    @CsvSource({
        "ja, 列|保存した条件|出力|まとめて支払を記帳する|取り込む|内容を確かめる|取り消す…",
        "en, Columns|Saved filters|Export|Book payments|Import|Check the rows|Reverse…"
    })
    void whatOpensToWorkIn(String language, String buttons, @TempDir Path folder, ServerProcess server)
            throws IOException {
        List<String> words = List.of(buttons.split("\\|"));
        String unpaid = enterData(server);
        Path invoices = Files.writeString(folder.resolve("invoices.csv"), """
                請求日,取引先,件名,請求額（円）,費目
                2002/7/1,香川計測,校正,1000,設備備品費
                2002/2/30,香川計測,校正,1000,設備備品費
                """);
        try (Page page = Page.open(server, language, 1440)) {
            page.signIn("secretariat@takamatsu");
            page.go("/takamatsu/budget/entries?search=" + unpaid).sees(unpaid).settled();
            words.subList(0, 3).forEach(menu -> {
                page.press(menu).settled();
                look(page, menu);
                type(page, Keys.ESCAPE);
            });
            page.element(By.cssSelector(".chiteki-datatable-search input")).sendKeys(Keys.ESCAPE);
            type(page, Keys.SPACE);
            page.press(words.get(3))
                    .element(By.cssSelector(
                            "vaadin-dialog[opened] vaadin-date-picker, vaadin-dialog[opened] vaadin-text-field"));
            look(page, "payments");
            page.go("/takamatsu/budget/entries").press(words.get(4));
            look(page, "import: the file");
            page.upload(invoices);
            page.waitUntil(() -> page.text().contains(words.get(5)));
            look(page, "import: the columns");
            page.press(words.get(5)).element(By.className("chiteki-import-findings"));
            look(page, "import: the report");
            page.go("/takamatsu/budget/entries/" + unpaid).sees(words.get(6)).settled();
            page.press(words.get(6)).element(By.cssSelector("vaadin-dialog[opened] vaadin-text-area"));
            look(page, "reversal");
            page.go("/takamatsu/budget/entries/new");
            open(page, ".chiteki-help", "#help a", "manual beside the work");
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

    /** A notice, a note and documents of several states, so that there is something to look at; gives what is not paid. */
    private static String enterData(ServerProcess server) {
        post(server, "notes", "{\"title\": \"記録\", \"body\": \"本文\"}");
        post(server, "budget/entries", """
                {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": 100000, "purpose": "配分"}
                """);
        String document = post(server, "budget/entries", """
                {"kind": "expenditure", "date": "2002-07-01", "category": "equipment", "amount": 90000,
                 "payee": "香川計測 a", "purpose": "測定器"}
                """);
        post(server, "budget/entries/" + document + "/reversal", "{\"reason\": \"金額の誤り\"}");
        return post(server, "budget/entries", """
                {"kind": "expenditure", "date": "2002-07-01", "category": "equipment", "amount": 1000,
                 "payee": "香川計測", "purpose": "部品"}
                """);
    }

    private static String post(ServerProcess server, String path, String body) {
        Answer answer = RestClient.of(server.url(""), "secretariat@takamatsu", ServerProcess.PASSWORD)
                .post("/api/v1/takamatsu/" + path, body);
        assertThat(List.of(200, 201)).as(answer.toString()).contains(answer.status());
        return answer.json().path("id").asString();
    }
}
