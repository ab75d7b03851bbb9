package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.RestClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What stands around every page, in a real browser: search, notices, theme, keyboard, a lost connection. */
@BrowserJourney
class ShellIT {

    private static final By SEARCH = By.id("chiteki-search-input");
    private static final By BELL = By.cssSelector(".chiteki-bell vaadin-button");
    private static final By COUNT = By.cssSelector(".chiteki-bell-count");
    private static final By HEADING = By.cssSelector("main h1");
    private static final By IN_BAR = By.cssSelector(".chiteki-where");
    private static final By IN_NAVIGATION = By.cssSelector(".chiteki-region-name");
    private static final By BANNER = By.cssSelector("vaadin-connection-indicator .v-status-message.active");

    @Test
    void aRecordIsFoundAndOpenedByTheKeyboardAlone(ServerProcess server) {
        allocate(server, "fukuoka", 1_000_000);
        String number = book(server, "fukuoka", 12_345, "ＫＹＵＳＨＵ計測");
        try (Page clerk = Page.open(server, "ja", 1440)) {
            clerk.signIn("secretariat@fukuoka").sees("ダッシュボード");

            type(clerk, "/");
            clerk.waitUntil(() -> focused(clerk).equals(clerk.element(SEARCH)));
            type(clerk, "kyushu計測");
            clerk.sees("3件見つかりました").screenshot("search-ja");
            type(clerk, Keys.ARROW_DOWN, Keys.ENTER);

            clerk.waitUntil(() -> clerk.driver().getCurrentUrl().endsWith("/fukuoka/budget/entries/" + number));
            clerk.sees(number);
            assertThat(clerk.element(SEARCH).getDomProperty("value")).isEmpty();
            clerk.waitUntil(() -> focused(clerk).equals(clerk.element(HEADING)));
            assertThat(clerk.title()).isEqualTo("記帳の一覧 · 予算 · 福岡");
        }
    }

    @Test
    void pagesAreFoundAndEscapeLeavesTheSearch(ServerProcess server) {
        try (Page clerk = Page.open(server, "en", 390)) {
            clerk.signIn("secretariat@fukuoka").sees("Dashboard");

            clerk.element(By.cssSelector(".chiteki-search-open")).click();
            type(clerk, "ALLOC");
            clerk.sees("Allocation").screenshot("search-en-390");
            type(clerk, Keys.ESCAPE, Keys.ESCAPE);

            clerk.waitUntil(() -> !clerk.element(SEARCH).isDisplayed());
        }
    }

    @Test
    void aNoticeArrivesOnTheOpenPageAndLeadsToWhatItTellsOf(ServerProcess server) {
        allocate(server, "saito", 1_000_000);
        String number = book(server, "saito", 2_000, "彩都計測");
        try (Page director = Page.open(server, "ja", 1440)) {
            director.signIn("program-director@saito").sees("ダッシュボード");
            assertThat(director.elements(COUNT)).noneMatch(WebElement::isDisplayed);

            reverse(server, "saito", number);

            director.waitUntil(() -> director.element(COUNT).getText().equals("1"));
            director.element(BELL).click();
            director.sees("取り消されました。理由：金額の誤り").screenshot("notices-ja");
            director.element(By.cssSelector(".chiteki-told a")).click();
            director.waitUntil(() -> director.driver().getCurrentUrl().contains("/saito/budget/entries/"));
            director.waitUntil(() -> director.elements(COUNT).stream().noneMatch(WebElement::isDisplayed));
        }
    }

    @Test
    void theDarkThemeIsThereAtTheNextSignInWhileTheSignInPageFollowsTheSystem(ServerProcess server) {
        try (Page clerk = Page.open(server, "ja", 1440)) {
            clerk.signIn("secretariat@keihanna").sees("ダッシュボード");
            String light = background(clerk);
            clerk.element(By.cssSelector(".chiteki-account")).click();
            clerk.element(By.xpath("//vaadin-radio-button[normalize-space()='ダーク']//input"))
                    .sendKeys(Keys.SPACE);
            clerk.waitUntil(() -> !background(clerk).equals(light));
        }
        try (Page again = Page.open(server, "ja", 1440)) {
            again.go("/login");
            assertThat(theme(again)).isEmpty();

            again.signIn("secretariat@keihanna").sees("ダッシュボード");

            assertThat(theme(again)).isEqualTo("dark");
            assertThat(again.go("/account").text()).contains("secretariat@keihanna");
            assertThat(theme(again)).isEqualTo("dark");
        }
    }

    @Test
    void theRegionIsNamedOnceAndStaysNamedWhileTheNavigationIsPutAway(ServerProcess server) {
        try (Page clerk = Page.open(server, "ja", 1440)) {
            clerk.signIn("secretariat@keihanna").sees("ダッシュボード").settled();
            assertThat(clerk.element(IN_BAR).isDisplayed()).isFalse();
            assertThat(clerk.element(IN_NAVIGATION).isDisplayed()).isTrue();

            clerk.usable(By.cssSelector("vaadin-drawer-toggle")).click();

            clerk.waitUntil(() -> clerk.element(IN_BAR).isDisplayed());
            assertThat(clerk.element(IN_BAR).getText()).isNotEmpty();
        }
    }

    @Test
    void whatIsTypedWhileTheServerCannotBeReachedStaysAndGoesOn(ServerProcess server) {
        try (Page clerk = Page.open(server, "ja", 1440)) {
            clerk.signIn("secretariat@hamamatsu").go("/hamamatsu/notes");
            WebElement title = clerk.usable(By.cssSelector("vaadin-text-field input"));
            title.sendKeys("切断中に", Keys.TAB);
            clerk.settled();

            offline(clerk, true);
            title.sendKeys("書いた件名", Keys.TAB);
            clerk.waitUntil(() -> clerk.element(BANNER).getText().contains("入力した内容はこの画面に残っています"));
            clerk.screenshot("offline-ja");
            WebElement text = clerk.element(By.cssSelector("vaadin-text-area textarea"));
            text.sendKeys("本文");

            assertThat(title.getDomProperty("value")).isEqualTo("切断中に書いた件名");
            assertThat(text.getDomProperty("value")).isEqualTo("本文");

            offline(clerk, false);
            clerk.waitUntil(() -> clerk.elements(BANNER).stream()
                    .noneMatch(banner -> banner.getText().contains("残っています")));
            clerk.element(By.xpath("//main//vaadin-button[last()]")).click();
            clerk.waitUntil(() -> clerk.elements(By.cssSelector("article h3")).stream()
                    .anyMatch(heading -> heading.getText().equals("切断中に書いた件名")));
        }
    }

    @Test
    void theKeyboardGetsHelpAndSkipsWhatIsTheSameOnEveryPage(ServerProcess server) {
        try (Page clerk = Page.open(server, "en", 1440)) {
            clerk.signIn("secretariat@kitakyushu").sees("Dashboard");

            type(clerk, "?");
            clerk.sees("Keyboard shortcuts").screenshot("keys-en");
            type(clerk, Keys.ESCAPE);
            clerk.seesNoMore("Open this list");

            clerk.go("/kitakyushu").sees("Dashboard");
            clerk.waitUntil(
                    () -> !clerk.elements(By.cssSelector(".chiteki-skip a")).isEmpty());
            type(clerk, Keys.TAB);
            assertThat(focused(clerk).getText()).isEqualTo("Skip to content");
            type(clerk, Keys.ENTER);
            clerk.waitUntil(() -> focused(clerk).getTagName().equals("main"));
        }
    }

    @Test
    void theServerLeadsOnFromTheRootBeforeAnyPageIsMade(ServerProcess server) throws Exception {
        try (Page president = Page.open(server, "ja", 1440);
                HttpClient browser = HttpClient.newHttpClient()) {
            president.signIn("president@kyoto");
            String session = Objects.requireNonNull(president.driver().manage().getCookieNamed("JSESSIONID"))
                    .getValue();

            HttpResponse<String> root = browser.send(
                    HttpRequest.newBuilder(URI.create(server.url("/")))
                            .header("Accept", "text/html")
                            .header("Cookie", "JSESSIONID=" + session)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(root.statusCode()).isEqualTo(303);
            assertThat(root.headers().firstValue("Location")).contains("/kyoto");
        }
    }

    @Test
    void aShortcutOfOneKeyCanBeSwitchedOff(ServerProcess server) {
        try (Page clerk = Page.open(server, "en", 1440)) {
            clerk.signIn("secretariat@nagano-ueda").sees("Dashboard");
            type(clerk, "?");
            clerk.element(By.id("chiteki-keys-single")).click();
            type(clerk, Keys.ESCAPE);
            clerk.seesNoMore("Open this list");

            clerk.go("/nagano-ueda/budget").sees("Budget overview");
            type(clerk, "/");

            assertThat(focused(clerk)).isNotEqualTo(clerk.element(SEARCH));
        }
    }

    private static void type(Page page, CharSequence... keys) {
        new Actions(page.driver()).sendKeys(keys).perform();
    }

    private static WebElement focused(Page page) {
        return page.driver().switchTo().activeElement();
    }

    private static String theme(Page page) {
        return String.valueOf(page.driver().executeScript("return document.documentElement.dataset.theme ?? ''"));
    }

    private static String background(Page page) {
        return page.element(By.tagName("body")).getCssValue("background-color");
    }

    private static void offline(Page page, boolean offline) {
        page.driver().executeCdpCommand("Network.enable", Map.of());
        page.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private static void allocate(ServerProcess server, String region, long amount) {
        post(server, region, "budget/entries", """
                {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": %d, "purpose": "配分"}
                """.formatted(amount));
    }

    private static String book(ServerProcess server, String region, long amount, String payee) {
        return post(server, region, "budget/entries", """
                {"kind": "expenditure", "date": "2002-07-01", "category": "equipment", "amount": %d,
                 "payee": "%s", "purpose": "測定器"}
                """.formatted(amount, payee));
    }

    private static void reverse(ServerProcess server, String region, String number) {
        post(server, region, "budget/entries/" + number + "/reversal", "{\"reason\": \"金額の誤り\"}");
    }

    private static String post(ServerProcess server, String region, String path, String body) {
        Answer answer = RestClient.of(server.url(""), "secretariat@" + region, ServerProcess.PASSWORD)
                .post("/api/v1/" + region + "/" + path, body);
        assertThat(List.of(200, 201)).as(answer.toString()).contains(answer.status());
        return answer.json().path("id").asString();
    }
}
