package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.RestClient;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.WebElement;

/** Charts, units and the person's own arrangement on the dashboard, in a real browser. */
@BrowserJourney
class ChartJourneysIT {

    private static final By DRAWN_WORDS = By.cssSelector("chiteki-chart svg text");
    private static final String COURSE = "[aria-labelledby='widget-budget-course']";
    private static final By COURSE_ROWS = By.cssSelector(COURSE + " .chiteki-chart-table tbody tr");

    @Test
    void amountsFollowTheUnitThatTheReaderHasChosenInEveryBrowser(ServerProcess server) {
        allocate(server, "keihanna");
        try (Page page = Page.open(server, "ja", 1440)) {
            page.signIn("president@keihanna").sees("500,000,000円");
            page.waitUntil(() -> isDrawn(page, "500,000,000"));

            click(page, button("百万円"));

            page.sees("500百万円");
            page.waitUntil(() -> isDrawn(page, "百万円") && !isDrawn(page, "500,000,000"));
            page.screenshot("dashboard-million-yen");
        }
        try (Page page = Page.open(server, "ja", 1440)) {
            page.signIn("president@keihanna").sees("500百万円");

            assertThat(page.element(button("百万円")).getDomAttribute("aria-pressed"))
                    .isEqualTo("true");
        }
    }

    @Test
    void theTableOfAChartHoldsTheExactYenAndItsFileTheSame(ServerProcess server) {
        try (Page page = Page.open(server, "ja", 1440)) {
            page.signIn("president@fukuoka");
            page.waitUntil(() -> isDrawn(page, "500,000,000"));
            assertThat(page.element(COURSE_ROWS).isDisplayed()).isFalse();

            click(page, By.cssSelector(COURSE + " .chiteki-chart-tools button"));

            page.waitUntil(() -> page.element(COURSE_ROWS).isDisplayed());
            assertThat(page.elements(COURSE_ROWS)).hasSize(12).allSatisfy(row -> assertThat(row.getText())
                    .contains("500,000,000"));
            assertThat(page.element(By.cssSelector(COURSE + " chiteki-chart")).isDisplayed())
                    .isFalse();
            assertThat(contentOf(page, COURSE + " .chiteki-chart-tools a").lines())
                    .hasSize(13)
                    .anySatisfy(line -> assertThat(line).startsWith("\"3月\",500000000"));
        }
    }

    @Test
    void aChartIsDrawnAnewInAnotherLanguageWithoutLoadingThePageAnew(ServerProcess server) {
        try (Page page = Page.open(server, "ja", 1440)) {
            page.signIn("president@hamamatsu");
            page.waitUntil(() -> isDrawn(page, "交付決定額"));
            page.driver().executeScript("window.openedOnce = true");

            click(page, By.className("chiteki-language"));

            page.waitUntil(() -> isDrawn(page, "Subsidy") && !isDrawn(page, "交付決定額"));
            page.sees("Plan and expenditure");
            assertThat(page.driver().executeScript("return window.openedOnce === true"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aPersonFindsTheirOwnArrangementAgain(ServerProcess server) {
        try (Page page = Page.open(server, "en", 1440)) {
            page.signIn("auditor@fukuoka").sees("Plan and expenditure");

            click(page, button("Arrange"));
            click(page, By.cssSelector("[aria-label^='Hide “Plan and expenditure”']"));
            page.waitUntil(() -> page.elements(By.cssSelector(COURSE)).isEmpty());
            click(page, By.cssSelector("[aria-label^='Move “Documents that wait” forward']"));
            page.waitUntil(() -> waitingStandsBeforeRisks(page));
            page.screenshot("dashboard-arranging");
        }
        try (Page page = Page.open(server, "en", 1440)) {
            page.signIn("auditor@fukuoka").sees("Documents that wait");

            assertThat(page.elements(By.cssSelector(COURSE))).isEmpty();
            assertThat(waitingStandsBeforeRisks(page)).isTrue();
        }
        try (Page page = Page.open(server, "en", 1440)) {
            page.signIn("president@fukuoka").sees("Plan and expenditure");
        }
    }

    private static boolean waitingStandsBeforeRisks(Page page) {
        String text = page.text();
        return text.indexOf("Documents that wait") < text.indexOf("Money at risk of lapsing");
    }

    private static By button(String name) {
        return By.xpath("//main//button[normalize-space()='" + name + "']");
    }

    /** Cards that are still being filled may push it away from under the pointer. */
    private static void click(Page page, By by) {
        page.waitUntil(() -> {
            WebElement wanted = page.usable(by);
            page.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", wanted);
            try {
                wanted.click();
                return true;
            } catch (ElementClickInterceptedException moved) {
                return false;
            }
        });
    }

    private static boolean isDrawn(Page page, String words) {
        return page.elements(DRAWN_WORDS).stream()
                .anyMatch(text -> text.getText().equals(words));
    }

    /** What the link would save. */
    private static String contentOf(Page page, String link) {
        return String.valueOf(page.driver()
                .executeAsyncScript(
                        "const done = arguments[1]; fetch(document.querySelector(arguments[0]).href)"
                                + ".then(answer => answer.text()).then(done)",
                        link));
    }

    private static void allocate(ServerProcess server, String region) {
        Answer answer = RestClient.of(server.url(""), "secretariat@" + region, ServerProcess.PASSWORD)
                .post("/api/v1/" + region + "/budget/entries", """
                        {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": 100000000, "purpose": "配分"}
                        """);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }
}
