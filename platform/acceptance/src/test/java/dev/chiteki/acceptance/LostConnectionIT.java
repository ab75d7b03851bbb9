package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testbed.AboutEmbeddedMariaDb;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.RestClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.util.FileSystemUtils;

/** The line to the server is cut, or the server dies, while somebody types: nothing of it is lost. */
@AboutEmbeddedMariaDb
@DisabledIfSystemProperty(named = "chiteki.journeys.skip", matches = "true", disabledReason = "-DskipJourneys")
class LostConnectionIT {

    private static final Path TENANTS =
            Path.of(System.getProperty("chiteki.root", "../..")).resolve("tenants");
    private static final String FORM = "/budget/entries/new?fiscalYear=2002&kind=EXPENDITURE&category=equipment";
    private static final By BANNER = By.cssSelector("vaadin-connection-indicator .v-status-message");
    private static final String CUT = "入力した内容はこの画面に残っています";
    private static final By UNSENT = By.cssSelector("chiteki-unsent");

    @TempDir
    private Path folder;

    @Test
    @ExtendWith(SharedServer.class)
    void whatIsTypedWhileTheLineIsCutIsSavedOnceItIsMended(ServerProcess server) {
        allocate(server, "fukuoka");
        try (Relay line = Relay.to(server);
                Page clerk = Page.open(line::url, "ja", 1440)) {
            open(clerk.signIn("secretariat@fukuoka"), "fukuoka");
            type(clerk, "支払先", "切れる前の支払先");
            clerk.settled();

            line.cut();
            type(clerk, "使途", "切れている間の使途");
            clerk.waitUntil(() -> saysCut(clerk));
            type(clerk, "金額", "１２，３４５");
            type(clerk, "支払先", "・続き");
            assertThat(saysCut(clerk)).isTrue();
            clerk.screenshot("connection-cut-ja");

            line.mend();
            clerk.waitUntil(() -> !saysCut(clerk));
            clerk.sees("接続が戻りました").settled();
            assertThat(value(clerk, "支払先")).isEqualTo("切れる前の支払先・続き");
            new Keyboard(clerk).save();
            clerk.sees("支出（切れる前の支払先・続き、12,345円）を記帳しました");
            clerk.waitUntil(() -> elementsShown(clerk, BANNER) == 0);
            assertThat(elementsShown(clerk, UNSENT)).isZero();
        }
    }

    @Test
    void whatIsTypedWhileTheServerIsDeadIsGivenBackAfterTheSignIn() throws IOException {
        Path tenants = folder.resolve("tenants");
        FileSystemUtils.copyRecursively(TENANTS.resolve("kobe"), tenants.resolve("kobe"));
        ServerProcess first = start(tenants);
        try (Relay line = Relay.to(first);
                Page clerk = Page.open(line::url, "ja", 1440)) {
            allocate(first, "kobe");
            open(clerk.signIn("secretariat@kobe"), "kobe");
            type(clerk, "支払先", "死ぬ前の支払先");
            clerk.waitUntil(() -> hasHeardAll(clerk));

            first.kill();
            type(clerk, "使途", "死んでいる間の使途");
            type(clerk, "金額", "１２，３４５");
            clerk.waitUntil(() -> saysCut(clerk));
            try (ServerProcess second = start(tenants)) {
                line.leadTo(second);
                clerk.waitUntil(() -> clerk.path().equals("/login"));
                clerk.sees("サーバーが再起動した").screenshot("server-anew-sign-in-ja");
                signInAgain(clerk, "secretariat@kobe");

                clerk.sees("に入力した内容を復元しました").sees("死んでいる間の使途").screenshot("server-anew-unsent-ja");
                assertThat(value(clerk, "支払先")).isEqualTo("死ぬ前の支払先");
                assertThat(value(clerk, "使途")).isEmpty();
                clerk.usable(By.xpath("//button[normalize-space()='入力欄に戻す']")).click();
                clerk.waitUntil(() -> elementsShown(clerk, UNSENT) == 0);
                assertThat(value(clerk, "使途")).isEqualTo("死んでいる間の使途");
                clerk.settled();
                new Keyboard(clerk).save();
                clerk.sees("支出（死ぬ前の支払先、12,345円）を記帳しました");
                clerk.waitUntil(() -> hasHeardAll(clerk));
            }
        } finally {
            first.kill();
        }
    }

    private ServerProcess start(Path tenants) {
        return ServerProcess.start(folder.resolve("home"), "--chiteki.tenants=" + tenants);
    }

    private static void open(Page page, String region) {
        page.go("/" + region + FORM);
        page.usable(label("支払先"));
        page.settled();
    }

    private static void signInAgain(Page page, String account) {
        page.element(By.name("account")).sendKeys(account);
        page.element(By.name("password")).sendKeys(ServerProcess.PASSWORD, Keys.ENTER);
        page.waitUntil(() -> page.path().endsWith("/budget/entries/new"));
    }

    private static boolean saysCut(Page page) {
        return page.elements(BANNER).stream()
                .anyMatch(banner -> banner.isDisplayed() && banner.getText().contains(CUT));
    }

    /** The window keeps what the server has not heard of, and nothing else. */
    private static boolean hasHeardAll(Page page) {
        return Boolean.TRUE.equals(
                page.driver().executeScript("return sessionStorage.getItem('chiteki-unsent') === null"));
    }

    private static long elementsShown(Page page, By by) {
        return page.elements(by).stream().filter(WebElement::isDisplayed).count();
    }

    private static void type(Page page, String label, String text) {
        page.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", page.element(label(label)));
        page.usable(label(label)).sendKeys(text, Keys.TAB);
    }

    private static String value(Page page, String label) {
        return Objects.requireNonNull(page.element(label(label)).getDomProperty("value"));
    }

    private static By label(String label) {
        return By.xpath("//label[normalize-space()='" + label + "']/following-sibling::input");
    }

    private static void allocate(ServerProcess server, String region) {
        Answer answer = RestClient.of(server.url(""), "secretariat@" + region, ServerProcess.PASSWORD)
                .post("/api/v1/" + region + "/budget/entries", """
                        {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": 5000000,
                         "purpose": "配分"}
                        """);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }
}
