package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What the president, the clerk and the operator do, in a real browser, in both languages. */
@BrowserJourney
class JourneysIT {

    @ParameterizedTest
    @CsvSource({
        "ja,sapporo,札幌,'500,000,000円',1440",
        "en,sendai,Sendai,'¥500,000,000',1440",
        "ja,kyoto,京都,'500,000,000円',390"
    })
    void thePresidentSeesTheRightYen(
            String language, String region, String name, String subsidy, int width, ServerProcess server) {
        try (Page page = Page.open(server, language, width)) {
            page.signIn("president@" + region);

            page.sees(subsidy).sees(name);
            assertThat(page.driver().getCurrentUrl()).endsWith("/" + region);
            page.screenshot("president-" + language + "-" + width);
        }
    }

    @ParameterizedTest
    @CsvSource({"ja,kobe,金額,支払先,使途,'1,234,567円'", "en,hiroshima,Amount,Payee,Purpose,'¥1,234,567'"})
    void aClerkBooksAnExpenditureAndTheWidgetFollows(
            String language,
            String region,
            String amount,
            String payee,
            String purpose,
            String shown,
            ServerProcess server) {
        allocate(server, region, 10_000_000);
        try (Page president = Page.open(server, language, 1440);
                Page clerk = Page.open(server, language, 1440)) {
            president.signIn("president@" + region).sees("500,000,000");
            assertThat(president.text()).doesNotContain(shown);
            clerk.signIn("secretariat@" + region);
            clerk.go("/" + region + "/budget/entries/new?kind=EXPENDITURE&category=equipment");

            fill(clerk, payee, "株式会社測定器");
            fill(clerk, purpose, "分光光度計");
            fill(clerk, amount, "１，２３４，５６７");
            clerk.screenshot("clerk-form-" + language);
            new Actions(clerk.driver())
                    .keyDown(Keys.CONTROL)
                    .sendKeys(Keys.ENTER)
                    .keyUp(Keys.CONTROL)
                    .perform();
            clerk.element(By.cssSelector(".chiteki-done a"));
            clerk.go("/" + region + "/budget/entries?fiscalYear=2002")
                    .sees("1,234,567")
                    .screenshot("clerk-journal-" + language);

            president.go("/" + region).sees(shown).screenshot("president-after-" + language);
        }
    }

    @ParameterizedTest
    @CsvSource({"ja,受領の日,'9,300円',補助金適正化法第19条第1項", "en,Received on,'¥9,300','Subsidy Act, Art. 19(1)'"})
    void aClerkCalculatesASurchargeByTheKeyboard(
            String language, String received, String surcharge, String article, ServerProcess server) {
        try (Page clerk = Page.open(server, language, 1440)) {
            clerk.signIn("secretariat@kobe").go("/kobe/budget/returns").sees(received);

            fill(clerk, received, "H15.4.30");
            type(clerk, "1000000", Keys.TAB, Keys.TAB, Keys.TAB);
            type(clerk, "１，０００，０００", Keys.TAB);
            type(clerk, "2003/5/30", Keys.TAB);
            type(clerk, "600000", Keys.chord(Keys.CONTROL, Keys.ENTER));
            clerk.sees("400,000").screenshot("returns-refused-" + language);
            assertThat(clerk.driver().switchTo().activeElement().getDomAttribute("role"))
                    .isEqualTo("alert");

            By days = By.cssSelector(".chiteki-group .chiteki-date input");
            clerk.elements(days).getLast().sendKeys(Keys.ENTER);
            clerk.waitUntil(() -> clerk.elements(days).size() == 3);
            clerk.elements(days).getLast().sendKeys("2003-05-30", Keys.TAB);
            type(clerk, "400000", Keys.chord(Keys.CONTROL, Keys.ENTER));
            clerk.sees(surcharge).sees(article).screenshot("returns-" + language);
        }
    }

    @Test
    void theLanguageChosenOnAPageOpensTheNextBrowser(ServerProcess server) {
        By languageSwitch = By.className("chiteki-language");
        try (Page here = Page.open(server, "ja", 1440);
                Page elsewhere = Page.open(server, "ja", 1440)) {
            here.signIn("adviser@saito").sees("ダッシュボード");
            here.element(languageSwitch).sendKeys(Keys.ENTER);
            here.sees("Dashboard");

            elsewhere.signIn("adviser@saito").sees("Dashboard").screenshot("language-elsewhere-en");

            elsewhere.element(languageSwitch).sendKeys(Keys.ENTER);
            elsewhere.sees("ダッシュボード");
        }
    }

    @Test
    void theOperatorSwitchesAPluginOffAndTheOpenPageLosesIt(ServerProcess server) {
        By entry = By.cssSelector("a[href$='takamatsu/notes'], vaadin-side-nav-item[path$='takamatsu/notes']");
        try (Page clerk = Page.open(server, "ja", 1440);
                Page operator = Page.open(server, "ja", 1440)) {
            clerk.signIn("secretariat@takamatsu");
            clerk.element(entry);
            operator.signIn("operator");
            operator.sees("takamatsu").screenshot("operator-ja");

            By toggle = By.cssSelector("[data-switch='takamatsu/notes'] input");
            operator.element(toggle).sendKeys(Keys.SPACE);
            operator.element(By.cssSelector("[slot='confirm-button']")).sendKeys(Keys.ENTER);

            clerk.waitUntil(() -> clerk.elements(entry).isEmpty());
            clerk.screenshot("switched-off-ja");
            assertThat(notes(server).status()).isEqualTo(404);
            operator.element(toggle).sendKeys(Keys.SPACE);
            clerk.waitUntil(() -> !clerk.elements(entry).isEmpty());
            assertThat(notes(server).status()).isEqualTo(200);
        }
    }

    private static void fill(Page page, String label, String text) {
        WebElement input = page.usable(By.xpath("//label[normalize-space()='" + label + "']/following-sibling::input"));
        input.clear();
        input.sendKeys(text, Keys.TAB);
    }

    /** Types where the focus is. */
    private static void type(Page page, CharSequence... keys) {
        page.driver().switchTo().activeElement().sendKeys(keys);
    }

    private static Answer notes(ServerProcess server) {
        return RestClient.of(server.url(""), "secretariat@takamatsu", ServerProcess.PASSWORD)
                .get("/api/v1/takamatsu/notes/openapi.json");
    }

    private static void allocate(ServerProcess server, String region, long amount) {
        Answer answer = RestClient.of(server.url(""), "secretariat@" + region, ServerProcess.PASSWORD)
                .post("/api/v1/" + region + "/budget/entries", """
                        {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": %d, "purpose": "配分"}
                        """.formatted(amount));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }
}
