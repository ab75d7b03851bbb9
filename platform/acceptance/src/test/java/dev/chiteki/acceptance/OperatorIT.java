package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.RestClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The operator's day in a real browser, with the keyboard. */
@BrowserJourney
class OperatorIT {

    private static final By FAILURES = By.cssSelector("[invalid]");

    @Test
    void theOperatorMakesARegionByTheFormAndItsPeopleComeIn(ServerProcess server) {
        try (Page operator = Page.open(server, "ja", 1440);
                Page clerk = Page.open(server, "ja", 1440)) {
            operator.signIn("operator").sees("takamatsu");
            operator.element(By.id("new-region")).sendKeys(Keys.ENTER);
            operator.element(By.id("create-region")).sendKeys(Keys.ENTER);
            operator.waitUntil(() -> !operator.elements(FAILURES).isEmpty());
            operator.waitUntil(() ->
                    "alert".equals(operator.driver().switchTo().activeElement().getDomAttribute("role")));
            operator.sees("「地域のID」を入力してください。").screenshot("operator-form-refused-ja");

            fields("toyama").forEach((path, text) -> type(operator, path, text));
            operator.element(By.id("create-region")).sendKeys(Keys.ENTER);
            operator.sees("富山").sees("稼働中").screenshot("operator-region-ja");

            clerk.signIn("president@toyama").sees("富山");
            assertThat(clerk.driver().getCurrentUrl()).endsWith("/toyama");
        }
    }

    @Test
    void theOperatorSuspendsARegionAndTheOpenPageLearnsIt(ServerProcess server) {
        try (Page operator = Page.open(server, "en", 1440);
                Page clerk = Page.open(server, "en", 1440)) {
            clerk.signIn("secretariat@nagano-ueda").sees("Dashboard");
            operator.signIn("operator").go("/operator/regions/nagano-ueda");
            operator.element(By.id("suspend")).sendKeys(Keys.ENTER);
            operator.waitUntil(() ->
                    operator.driver().switchTo().activeElement().getTagName().equals("textarea"));
            operator.driver().switchTo().activeElement().sendKeys("The books are being closed.");
            operator.element(By.id("suspend-now")).sendKeys(Keys.ENTER);

            clerk.sees("The books are being closed.").screenshot("suspended-en");
            assertThat(RestClient.of(server.url(""), "secretariat@nagano-ueda", ServerProcess.PASSWORD)
                            .get("/api/v1/nagano-ueda/notes/openapi.json")
                            .status())
                    .isEqualTo(503);
            operator.element(By.id("resume")).sendKeys(Keys.ENTER);
            clerk.seesNoMore("The books are being closed.").sees("Dashboard");
        }
    }

    @Test
    void theTrailAndTheAccountsLeaveAsFilesOfAllThatFits(ServerProcess server) {
        try (Page operator = Page.open(server, "en", 1440)) {
            operator.signIn("operator").go("/operator/accounts");
            operator.element(By.cssSelector("vaadin-text-field input")).sendKeys("fukuoka", Keys.TAB);
            operator.waitUntil(() -> {
                var accounts = operator.elements(By.cssSelector(".chiteki-table tbody th"));
                return !accounts.isEmpty()
                        && accounts.stream()
                                .allMatch(account -> account.getText().endsWith("@fukuoka"));
            });

            assertThat(download(operator, ".chiteki-listing-csv"))
                    .startsWith("Account,")
                    .contains("president@fukuoka")
                    .doesNotContain("sapporo");

            operator.go("/operator/audit").sees("Operators’ acts");
            operator.screenshot("operator-audit-en");
            assertThat(download(operator, ".chiteki-listing-csv")).startsWith("When (Japan time),");
            assertThat(download(operator, ".chiteki-listing-xlsx")).startsWith("PK");
        }
    }

    @Test
    void aMailAddressIsChangedByTheKeyboardAndWhatIsNoneIsSaidAtItsField(ServerProcess server) {
        try (Page operator = Page.open(server, "en", 1440)) {
            operator.signIn("operator").go("/operator/accounts");
            operator.element(By.cssSelector("vaadin-text-field input")).sendKeys("adviser@kyoto", Keys.TAB);
            operator.waitUntil(() -> operator.elements(By.cssSelector(".chiteki-table tbody th"))
                            .size()
                    == 1);
            operator.usable(By.cssSelector("[aria-label='Change the mail address of adviser@kyoto']"))
                    .sendKeys(Keys.ENTER);
            type(operator, "adviser at office");
            operator.sees("“adviser at office” is no mail address");
            type(operator, "adviser@office.example");

            operator.sees("The mail address of adviser@kyoto is saved.").sees("adviser@office.example");
            operator.screenshot("operator-accounts-en");
        }
    }

    private static void type(Page page, String address) {
        page.usable(By.cssSelector("vaadin-dialog[opened] vaadin-email-field input"))
                .sendKeys(Keys.chord(Keys.CONTROL, "a"), address, Keys.ENTER);
    }

    private static String download(Page page, String link) {
        Object text = page.driver()
                .executeAsyncScript(
                        "const done = arguments[1]; fetch(arguments[0]).then(answer => answer.text()).then(done)",
                        page.element(By.cssSelector(link)).getAttribute("href"));
        return String.valueOf(text).replace("\uFEFF", "");
    }

    private static Map<String, String> fields(String id) {
        return Map.of(
                "id", id,
                "name-ja", "富山",
                "name-en", "Toyama",
                "area-id", id,
                "theme-en", "Materials",
                "localGovernments-0-name-ja", "富山市",
                "localGovernments-0-codes-0-code", "162019",
                "localGovernments-0-codes-0-validFrom", "1972-04-01",
                "centralProjectOrganisation-name", "（財）試験財団");
    }

    private static void type(Page page, String field, String text) {
        page.element(By.cssSelector("#field-" + field + " input")).sendKeys(text, Keys.TAB);
    }
}
