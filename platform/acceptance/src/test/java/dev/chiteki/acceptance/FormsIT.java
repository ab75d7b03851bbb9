package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.RestClient;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;

/** The clerk's forms in a real browser: nothing typed is lost, and a day's entries go by the keyboard. */
@BrowserJourney
class FormsIT {

    private static final By EVIDENCE = By.cssSelector("vaadin-upload");

    @TempDir
    Path folder;

    @Test
    void whatWasTypedOutlivesTheBrowserAndCanBeDiscarded(ServerProcess server) {
        allocate(server, "saito", "equipment", 5_000_000);
        try (Page again = clerk(server, "saito")) {
            try (Page crashing = clerk(server, "saito")) {
                open(crashing, "saito", "");
                fill(crashing, "支払先", "国立大学法人");
                fill(crashing, "金額", "150万");
                crashing.sees("「150万」は金額として読み取れません");
                input(crashing, "使途").sendKeys("まだ途中");
                again.waitUntil(() -> {
                    open(again, "saito", "");
                    return value(again, "使途").equals("まだ途中");
                });
            }

            open(again, "saito", "").sees("に入力した内容を復元しました").sees("「150万」は金額として読み取れません");
            assertThat(value(again, "支払先")).isEqualTo("国立大学法人");
            again.screenshot("forms-draft-ja");

            click(again, button("下書きを破棄する"));
            again.seesNoMore("に入力した内容を復元しました");
            assertThat(value(again, "支払先")).isEmpty();
            open(again, "saito", "");
            assertThat(value(again, "支払先")).isEmpty();
        }
    }

    @Test
    void helpStandsBetweenTheLabelAndWhatItHelpsWith(ServerProcess server) {
        try (Page clerk = clerk(server, "saito")) {
            open(clerk, "saito", "").settled();

            Object tops = clerk.driver().executeScript("""
                    const field = [...document.querySelectorAll('vaadin-combo-box')]
                        .find(one => one.querySelector('[slot=helper]')?.textContent);
                    return ['label', 'helper', 'input']
                        .map(slot => Math.round(field.querySelector(`[slot=${slot}]`).getBoundingClientRect().top));""");

            assertThat(((List<?>) Objects.requireNonNull(tops))
                            .stream().map(top -> ((Number) top).intValue()).toList())
                    .hasSize(3)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void entriesAreBookedOneAfterTheOtherByTheKeyboard(ServerProcess server) {
        allocate(server, "nagano-ueda", "equipment", 5_000_000);
        try (Page clerk = clerk(server, "nagano-ueda")) {
            open(clerk, "nagano-ueda", "");
            new Keyboard(clerk).save();
            clerk.sees("記帳できませんでした");
            assertThat(clerk.driver().switchTo().activeElement().getDomAttribute("role"))
                    .isEqualTo("alert");
            clerk.screenshot("forms-errors-ja");
            clerk.usable(By.xpath("//a[normalize-space()='金額を入力してください。']")).sendKeys(Keys.ENTER);
            clerk.waitUntil(() -> clerk.driver().switchTo().activeElement().equals(input(clerk, "金額")));

            fill(clerk, "支払先", "賃貸人");
            fill(clerk, "使途", "事務所の賃借料");
            fill(clerk, "金額", "１５０，０００");
            new Keyboard(clerk).save();
            clerk.sees("支出（賃貸人、150,000円）を記帳しました");
            clerk.waitUntil(() -> value(clerk, "支払先").isEmpty());
            clerk.screenshot("forms-next-ja");
            fill(clerk, "支払先", "次の支払先");
            fill(clerk, "使途", "消耗品");
            fill(clerk, "金額", "2500");
            new Keyboard(clerk).save();
            clerk.sees("支出（次の支払先、2,500円）を記帳しました");

            input(clerk, "支払先").sendKeys(Keys.ESCAPE);
            clerk.waitUntil(() -> !clerk.driver().getCurrentUrl().contains("/new"));
        }
    }

    @Test
    void aTemplateFillsTheFormAndIsThereTheNextTime(ServerProcess server) {
        allocate(server, "hamamatsu", "equipment", 5_000_000);
        try (Page clerk = clerk(server, "hamamatsu")) {
            open(clerk, "hamamatsu", "");
            fill(clerk, "支払先", "賃貸人");
            fill(clerk, "使途", "事務所の賃借料");
            fill(clerk, "金額", "150000");
            click(clerk, button("定型として登録する…"));
            fill(clerk, "定型の名前", "賃借料（毎月）");
            clerk.screenshot("forms-template-ja");
            click(clerk, button("登録する"));
            clerk.waitUntil(() -> clerk.elements(button("登録する")).isEmpty());
            open(clerk, "hamamatsu", "");
            click(clerk, button("下書きを破棄する"));
            clerk.waitUntil(() -> value(clerk, "支払先").isEmpty());

            WebElement templates = inView(clerk, label("定型"));
            templates.sendKeys("賃借料");
            clerk.usable(By.cssSelector("vaadin-combo-box-item:not([hidden])"));
            templates.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);

            clerk.waitUntil(() -> value(clerk, "支払先").equals("賃貸人"));
            assertThat(value(clerk, "金額")).isEqualTo("150,000");
        }
    }

    @Test
    void whoComesSecondSeesBothVersionsAndLosesNothing(ServerProcess server) {
        allocate(server, "sendai", "equipment", 5_000_000);
        try (Page clerk = clerk(server, "sendai")) {
            clerk.go("/sendai/budget/allocation?fiscalYear=2002").sees("配分を記帳する");
            By first = By.cssSelector(".chiteki-amount input");
            clerk.usable(first).sendKeys("1,000,000", Keys.TAB);
            clerk.sees("今回 1,000,000円");
            allocate(server, "sendai", "equipment", 700_000);

            new Keyboard(clerk).save();

            clerk.sees("ほかの人が先に変更しました").sees("5,700,000円").screenshot("forms-conflict-ja");
            click(clerk, button("この内容で保存し直す"));
            clerk.sees("どちらを採るか選んでください");
            clerk.usable(By.xpath("//vaadin-radio-button[contains(., 'あなたの入力')]"))
                    .click();
            click(clerk, button("この内容で保存し直す"));
            clerk.waitUntil(() -> !clerk.driver().getCurrentUrl().contains("/allocation"));
            clerk.sees("6,700,000");
        }
    }

    @Test
    void whoEditsANoteSecondSeesBothVersionsAndLosesNothing(ServerProcess server) {
        RestClient other = RestClient.of(server.url(""), "president@sendai", ServerProcess.PASSWORD);
        String notes = "/api/v1/sendai/notes";
        JsonNode note =
                other.post(notes, "{\"title\": \"打合せ\", \"body\": \"三日に会う\"}").json();
        String address = notes + "/" + note.path("id").asString();
        try (Page clerk = clerk(server, "sendai")) {
            clerk.go("/sendai/notes").sees("三日に会う");
            click(clerk, button("編集"));
            WebElement body = clerk.usable(
                    By.xpath("//vaadin-dialog//label[normalize-space()='本文']/following-sibling::textarea"));
            body.clear();
            body.sendKeys("五日に会う", Keys.TAB);
            assertThat(other.put(address, """
                            {"title": "打合せ（変更）", "body": "四日に会う", "version": %d}""".formatted(note.path("version").asLong()))
                            .status())
                    .isEqualTo(200);

            click(clerk, button("保存する"));
            clerk.sees("ほかの人が先に変更しました").sees("四日に会う").screenshot("notes-conflict-ja");
            clerk.usable(By.xpath("//vaadin-radio-button[contains(., 'あなたの入力')]"))
                    .click();
            click(clerk, button("この内容で保存し直す"));
            clerk.waitUntil(() -> clerk.elements(button("保存する")).isEmpty());

            JsonNode kept = other.get(notes).json().path("notes").path(0);
            assertThat(kept.path("body").asString()).isEqualTo("五日に会う");
            assertThat(kept.path("title").asString()).isEqualTo("打合せ（変更）");
        }
    }

    @Test
    void aFileIsRefusedByItsNameOrShownBesideTheForm(ServerProcess server) throws IOException {
        Path program = Files.writeString(folder.resolve("計算.pdf"), "#!/bin/sh\n");
        Path scan = folder.resolve("請求書 2002年7月.png");
        ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "png", scan.toFile());
        try (Page clerk = clerk(server, "hiroshima")) {
            open(clerk, "hiroshima", "");

            choose(clerk, program);
            clerk.sees("ファイル「計算.pdf」は受け付けられません").screenshot("forms-file-refused-ja");

            choose(clerk, scan);
            clerk.sees("請求書 2002年7月.png").seesNoMore("受け付けられません");
            WebElement shown = inView(clerk, By.cssSelector(".chiteki-preview img"));
            clerk.waitUntil(() -> "600".equals(shown.getDomProperty("naturalWidth")));
            clerk.screenshot("forms-file-ja");
            Map<?, ?> answer = answer(clerk, Objects.requireNonNull(shown.getDomProperty("src")));
            assertThat(answer.get("status")).isEqualTo(200L);
            assertThat((String) answer.get("type")).startsWith("image/png");
            assertThat(answer.get("frame")).isEqualTo("SAMEORIGIN");
            assertThat((String) answer.get("policy")).contains("default-src 'none'", "frame-ancestors 'self'");

            click(clerk, button("外す"));
            clerk.waitUntil(
                    () -> clerk.elements(By.cssSelector(".chiteki-preview")).isEmpty());
            assertThat(clerk.usable(EVIDENCE).isDisplayed()).isTrue();
        }
    }

    private static Map<?, ?> answer(Page page, String address) {
        return (Map<?, ?>) Objects.requireNonNull(page.driver().executeAsyncScript("""
                const [address, done] = arguments;
                fetch(address).then(answer => done({
                    status: answer.status,
                    type: answer.headers.get('Content-Type'),
                    frame: answer.headers.get('X-Frame-Options'),
                    policy: answer.headers.get('Content-Security-Policy')}));""", address));
    }

    private static void choose(Page page, Path file) {
        page.usable(EVIDENCE)
                .getShadowRoot()
                .findElement(By.cssSelector("input[type=file]"))
                .sendKeys(file.toString());
    }

    private static Page clerk(ServerProcess server, String region) {
        return Page.open(server, "ja", 1440).signIn("secretariat@" + region);
    }

    private static Page open(Page page, String region, String query) {
        page.go("/" + region + "/budget/entries/new?fiscalYear=2002&kind=EXPENDITURE&category=equipment" + query);
        page.usable(label("支払先"));
        return page;
    }

    private static void fill(Page page, String label, String text) {
        WebElement input = inView(page, label(label));
        input.clear();
        input.sendKeys(text, Keys.TAB);
    }

    private static void click(Page page, By by) {
        inView(page, by).click();
    }

    /** Where the frame has scrolled its content away, the driver takes it for hidden. */
    private static WebElement inView(Page page, By by) {
        page.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", page.element(by));
        return page.usable(by);
    }

    private static WebElement input(Page page, String label) {
        return page.element(label(label));
    }

    private static String value(Page page, String label) {
        return Objects.requireNonNull(input(page, label).getDomProperty("value"));
    }

    private static By label(String label) {
        return By.xpath("//label[normalize-space()='" + label + "']/following-sibling::input");
    }

    private static By button(String words) {
        return By.xpath("//vaadin-button[normalize-space()='" + words + "']");
    }

    private static void allocate(ServerProcess server, String region, String category, long amount) {
        Answer answer = RestClient.of(server.url(""), "secretariat@" + region, ServerProcess.PASSWORD)
                .post("/api/v1/" + region + "/budget/entries", """
                        {"kind": "allocation", "date": "2002-07-01", "category": "%s", "amount": %d, "purpose": "配分"}
                        """.formatted(category, amount));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }
}
