package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.RestClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Settings and roles of a region in a real browser. */
@BrowserJourney
class RegionAdministrationIT {

    private static final String SETTINGS = "/administration/settings/notes";
    private static final String ROLES = "/administration/roles";

    @Test
    void aSettingIsChangedByTheKeyboardRefusedWithItsReasonAndGivenBackToTheDefault(ServerProcess server) {
        try (Page page = administrator(server, "sapporo", SETTINGS)) {
            fill(page, "本文の長さの上限", "5");
            new Keyboard(page).save();
            page.sees("「5」").screenshot("settings-refused-ja");
            assertThat(page.driver().switchTo().activeElement().getDomAttribute("role"))
                    .isEqualTo("alert");

            fill(page, "本文の長さの上限", "１，０００");
            new Keyboard(page).save();
            page.sees("保存しました").sees("変更の履歴").screenshot("settings-ja");
            assertThat(sheet(server, "sapporo").text()).contains("\"value\":1000");

            page.usable(By.cssSelector("[aria-label='「本文の長さの上限」を既定値に戻す']")).sendKeys(Keys.ENTER);
            page.sees("保存すると、既定値に戻ります");
            new Keyboard(page).save();
            page.seesNoMore("保存すると、既定値に戻ります");
            assertThat(sheet(server, "sapporo").text()).doesNotContain("\"value\":1000");
        }
    }

    @Test
    void whoSavesSecondSeesBothVersionsAndLosesNothing(ServerProcess server) {
        try (Page page = administrator(server, "sendai", SETTINGS)) {
            long version = sheet(server, "sendai").json().get("version").asLong();
            fill(page, "ノートの名前", "こちらの名前");
            Answer faster = client(server, "sendai").put("/api/v1/sendai" + SETTINGS, """
                    {"version": %d, "values": {"notebook": "先の名前", "longestText": 500}}""".formatted(version));
            assertThat(faster.status()).as(faster.toString()).isEqualTo(200);

            new Keyboard(page).save();
            page.sees("ほかの人が先に変更しました").sees("先の名前").screenshot("settings-conflict-ja");
            page.usable(By.xpath("//vaadin-radio-button[contains(., 'あなたの入力')]"))
                    .click();
            page.usable(By.xpath("//vaadin-button[normalize-space()='この内容で保存し直す']"))
                    .click();
            page.sees("保存しました");

            assertThat(sheet(server, "sendai").text()).contains("こちらの名前", "\"value\":500");
        }
    }

    @Test
    void aRightIsWithdrawnByTheKeyboardAndMarked(ServerProcess server) {
        try (Page page = administrator(server, "kyoto", ROLES)) {
            WebElement box = page.element(By.cssSelector("vaadin-checkbox input[aria-label='メモの記入：アドバイザー']"));
            box.sendKeys(Keys.SPACE);
            new Keyboard(page).save();
            page.sees("保存しました").sees("取消し").screenshot("roles-ja");
            page.look("light", 390);
            page.screenshot("roles-ja-390");
        }
        assertThat(client(server, "kyoto")
                        .get("/api/v1/kyoto" + ROLES)
                        .json()
                        .get("version")
                        .asLong())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void axeFindsNothingOnItsPages(String language, ServerProcess server) {
        List<String> findings = new ArrayList<>();
        try (Page page = Page.open(server, language, 1440)) {
            page.signIn("administrator@takamatsu");
            for (String path : List.of("/administration", "/administration/settings", SETTINGS, ROLES)) {
                page.go("/takamatsu" + path).settled();
                page.element(By.tagName("h1"));
                Axe.findings(page).forEach(finding -> findings.add(path + ": " + finding));
                page.screenshot("administration" + path.replace('/', '-') + "-" + language);
            }
        }
        assertThat(findings).isEmpty();
    }

    private static Page administrator(ServerProcess server, String region, String path) {
        return Page.open(server, "ja", 1440)
                .signIn("administrator@" + region)
                .go("/" + region + path)
                .settled();
    }

    private static void fill(Page page, String label, String text) {
        By input = By.xpath("//label[normalize-space()='" + label + "']/following-sibling::input");
        page.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", page.element(input));
        WebElement field = page.usable(input);
        field.clear();
        field.sendKeys(text, Keys.TAB);
    }

    private static RestClient client(ServerProcess server, String region) {
        return RestClient.of(server.url(""), "administrator@" + region, ServerProcess.PASSWORD);
    }

    private static Answer sheet(ServerProcess server, String region) {
        return client(server, region).get("/api/v1/" + region + SETTINGS);
    }
}
