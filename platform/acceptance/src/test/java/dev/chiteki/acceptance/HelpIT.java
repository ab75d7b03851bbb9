package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Help beside the work, by the keyboard. */
@BrowserJourney
class HelpIT {

    private static final By LINK = By.className("chiteki-help");
    private static final By PANEL = By.id("help");

    @ParameterizedTest
    @CsvSource({"ja,返還金の計算,施行令第10条第1項", "en,Calculating interest on returns,by a year of 365 days"})
    void helpOpensBesideTheWorkFollowsItsLinksAndCloses(
            String language, String title, String words, ServerProcess server) {
        try (Page clerk = Page.open(server, language, 1440)) {
            clerk.signIn("secretariat@hiroshima").go("/hiroshima/budget/entries/new");
            By fields = By.cssSelector(".chiteki-page vaadin-text-field input");
            clerk.usable(fields);
            WebElement payee = clerk.settled().elements(fields).get(2);
            payee.sendKeys("Kept", Keys.TAB);

            clerk.driver().executeScript("arguments[0].focus()", clerk.element(LINK));
            clerk.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            clerk.element(By.cssSelector("#help a[href$='/manual/budget/journal']"))
                    .sendKeys(Keys.ENTER);
            clerk.element(By.cssSelector("#help a[href$='/manual/platform/tables']"));
            clerk.screenshot("help-" + language);
            clerk.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
            clerk.waitUntil(() -> clerk.elements(PANEL).stream().noneMatch(WebElement::isDisplayed));

            assertThat(clerk.driver().switchTo().activeElement()).isEqualTo(clerk.element(LINK));
            // A draft of the other language's case may stand before it.
            assertThat(payee.getDomProperty("value")).endsWith("Kept");
            clerk.go("/hiroshima/manual/budget/returns").sees(title).sees(words).screenshot("manual-" + language);
        }
    }
}
