package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.RestClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** A clerk works in the journal: filters, saves the filter, exports; and takes invoices in from a file. */
@BrowserJourney
class TablesIT {

    private static final By SEARCH = By.cssSelector(".chiteki-datatable-search input");
    private static final By COUNT = By.cssSelector(".chiteki-datatable-count");

    private static final Duration FOR_MANY_ROWS = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    void aFilterIsSavedFoundAgainAndExported(ServerProcess server) {
        allocate(server, "fukuoka");
        spend(server, "fukuoka", 12_000, "博多測器");
        spend(server, "fukuoka", 34_000, "別の取引先");
        try (Page page = Page.open(server, "ja", 1440)) {
            page.signIn("secretariat@fukuoka").go("/fukuoka/budget/entries");
            page.element(SEARCH).sendKeys("博多測器");
            page.waitUntil(() -> page.element(COUNT).getText().equals("条件に合う3件"));
            page.press("保存した条件");
            page.element(By.cssSelector(".chiteki-datatable-menu vaadin-text-field input"))
                    .sendKeys("博多", Keys.ENTER);
            page.element(By.cssSelector("vaadin-button[aria-label='「博多」を最初に表示する']"))
                    .click();
            page.waitUntil(() -> "true"
                    .equals(page.element(By.cssSelector("vaadin-button[aria-label='「博多」を最初に表示する']"))
                            .getAttribute("aria-pressed")));

            page.go("/fukuoka/budget/entries");

            page.waitUntil(() -> page.element(COUNT).getText().equals("条件に合う3件"));
            assertThat(page.driver().getCurrentUrl()).contains("search=");
            page.sees("36,000").screenshot("table-filtered");
            page.press("出力");
            assertThat(download(page, ".chiteki-datatable-export-csv"))
                    .contains("博多測器", "12000")
                    .doesNotContain("別の取引先");
        }
        try (Page other = Page.open(server, "ja", 1440)) {
            other.signIn("president@fukuoka").go("/fukuoka/budget/entries");

            other.sees("別の取引先");
        }
    }

    @Test
    void aMonthsInvoicesAreTriedReportedOnAndThenBookedOnce(ServerProcess server) throws IOException {
        allocate(server, "saito");
        long before = expenditures(server, "saito");
        List<String> invoices = invoices();
        Path right = file("right.csv", invoices);
        Path wrong = file("wrong.csv", spoiled(invoices));
        try (Page page = Page.open(server, "ja", 1440)) {
            page.signIn("secretariat@saito").go("/saito/budget/entries");

            choose(page, wrong);
            page.press("内容を確かめる");
            page.seesWithin(FOR_MANY_ROWS, "520行のうち3行に問題があります").screenshot("import-report");
            assertThat(page.elements(By.cssSelector(".chiteki-import-findings td:first-child")))
                    .extracting(WebElement::getText)
                    .containsExactly("17", "261", "500");
            assertThat(expenditures(server, "saito")).isEqualTo(before);

            page.press("別のファイルを選ぶ");
            page.upload(right);
            page.press("内容を確かめる");
            page.seesWithin(FOR_MANY_ROWS, "520行すべてに問題はありません").screenshot("import-preview");
            assertThat(expenditures(server, "saito")).isEqualTo(before);
            page.press("520行を取り込む");
            page.seesWithin(FOR_MANY_ROWS, "520行を取り込みました");
            assertThat(expenditures(server, "saito")).isEqualTo(before + 520);

            choose(page, right);
            page.press("内容を確かめる");
            page.seesWithin(FOR_MANY_ROWS, "うち520行は取込み済み");
            assertThat(page.elements(By.xpath("//vaadin-button[contains(., '行を取り込む')]")))
                    .noneMatch(WebElement::isDisplayed);
            assertThat(expenditures(server, "saito")).isEqualTo(before + 520);
        }
    }

    @Test
    void rowsAreOpenedAndChosenByTheKeyboardAlone(ServerProcess server) {
        allocate(server, "keihanna");
        spend(server, "keihanna", 5_000, "京阪奈測器");
        try (Page page = Page.open(server, "ja", 1440)) {
            page.signIn("secretariat@keihanna").go("/keihanna/budget/entries");
            page.sees("京阪奈測器");
            page.element(SEARCH).sendKeys("京阪奈測器");
            page.waitUntil(() -> page.element(COUNT).getText().equals("条件に合う3件"));
            page.element(SEARCH).sendKeys(Keys.ESCAPE);

            keys(page, Keys.SPACE);
            page.sees("1件を選択中").screenshot("table-chosen");
            page.press("まとめて支払を記帳する");
            page.press("1件の支払を記帳する");
            page.waitUntil(() -> payments(server, "keihanna") == 1);
            page.element(SEARCH).sendKeys(Keys.ESCAPE);
            keys(page, Keys.ARROW_DOWN, Keys.ENTER);
            page.waitUntil(() -> page.driver().getCurrentUrl().contains("open=2002-"));
            page.waitUntil(() -> Objects.toString(
                            page.driver().switchTo().activeElement().getAttribute("class"))
                    .contains("beside"));
            keys(page, Keys.ESCAPE);
            page.waitUntil(() -> !page.driver().getCurrentUrl().contains("open="));
            page.element(SEARCH).sendKeys(Keys.ESCAPE);
            keys(page, "/");
            page.waitUntil(() -> page.driver().switchTo().activeElement().equals(page.element(SEARCH)));
        }
    }

    @Test
    void theChosenColumnsStayChosenAndAloneLeaveAsAFile(ServerProcess server) {
        allocate(server, "kobe");
        try (Page page = Page.open(server, "ja", 1440)) {
            page.signIn("secretariat@kobe").go("/kobe/budget/entries");
            page.press("列");
            page.element(By.xpath("//vaadin-checkbox/label[.='費目']")).click();
            page.waitUntil(() -> page.elements(By.xpath("//vaadin-grid//vaadin-grid-cell-content[.='費目']")).stream()
                    .noneMatch(WebElement::isDisplayed));

            page.go("/kobe/budget/entries").sees("配分");
            page.press("出力");

            assertThat(download(page, ".chiteki-datatable-export-csv")).contains("番号,日付,種別,支払先,使途,金額（円）,状態");
        }
    }

    private static void keys(Page page, CharSequence... keys) {
        new Actions(page.driver()).sendKeys(keys).perform();
    }

    private static void choose(Page page, Path file) {
        page.press("取り込む");
        page.upload(file);
    }

    private static String download(Page page, String link) {
        return Objects.toString(page.driver()
                .executeAsyncScript(
                        "const done = arguments[1]; fetch(arguments[0]).then(answer => answer.text()).then(done)",
                        page.element(By.cssSelector(link)).getAttribute("href")));
    }

    private Path file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines, StandardCharsets.UTF_8);
    }

    /** Drawn by a fixed seed, as clerks and programs write days and amounts. */
    private static List<String> invoices() {
        Random random = new Random(2002);
        List<String> lines = new ArrayList<>(List.of("請求日,取引先,件名,請求額（円）,費目"));
        List<String> days = List.of("2002/7/1", "H14.7.1", "平成14年7月1日", "2002-07-01");
        List<String> amounts = List.of("%d", "%d円", "\"%,d\"");
        for (int number = 1; number <= 520; number++) {
            String amount = String.format(Locale.ROOT, amounts.get(random.nextInt(3)), 1 + random.nextInt(15_000));
            lines.add(days.get(random.nextInt(4)) + ",彩都測器,校正 第" + number + "回," + amount + ",設備備品費");
        }
        return lines;
    }

    /** The same with three rows at fault: a day that is none, an unknown category, more than there is. */
    private static List<String> spoiled(List<String> invoices) {
        List<String> lines = new ArrayList<>(invoices);
        lines.set(16, "2002/2/30,彩都測器,校正,100,設備備品費");
        lines.set(260, "2002/7/1,彩都測器,校正,100,交際費");
        lines.set(499, "2002/7/1,彩都測器,装置,99999999999,設備備品費");
        return lines;
    }

    private static long expenditures(ServerProcess server, String region) {
        return documents(server, region, "expenditure");
    }

    private static long payments(ServerProcess server, String region) {
        return documents(server, region, "payment");
    }

    private static long documents(ServerProcess server, String region, String kind) {
        return rest(server, region)
                .get("/api/v1/" + region + "/budget/entries?fiscalYear=2002&kind=" + kind)
                .json()
                .path("total")
                .asLong();
    }

    private static RestClient rest(ServerProcess server, String region) {
        return RestClient.of(server.url(""), "secretariat@" + region, ServerProcess.PASSWORD);
    }

    private static void allocate(ServerProcess server, String region) {
        assertThat(rest(server, region)
                        .post("/api/v1/" + region + "/budget/entries", """
                        {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": 10000000,
                         "purpose": "配分"}""")
                        .status())
                .isEqualTo(201);
    }

    private static void spend(ServerProcess server, String region, long amount, String payee) {
        assertThat(rest(server, region)
                        .post("/api/v1/" + region + "/budget/entries", """
                        {"kind": "expenditure", "date": "2002-07-01", "category": "equipment", "amount": %d,
                         "payee": "%s", "purpose": "部品"}""".formatted(amount, payee))
                        .status())
                .isEqualTo(201);
    }
}
