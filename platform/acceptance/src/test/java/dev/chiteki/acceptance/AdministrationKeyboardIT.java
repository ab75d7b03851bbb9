package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.RestClient;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The work of a region's administrators by the keyboard alone: the focus is never lost and always in sight. */
@BrowserJourney
class AdministrationKeyboardIT {

    private static final String ADMINISTRATION = "/hiroshima/administration";

    @Test
    void aSettingIsChanged(ServerProcess server) {
        try (Page page = Page.open(server, "ja", 1440)) {
            Keyboard keys = begin(page, "設定", "/settings");
            keys.to("メモ").type(Keys.ENTER);
            page.waitUntil(() -> page.path().endsWith(ADMINISTRATION + "/settings/notes"));
            page.settled();

            keys.to("本文の長さの上限").type("1200").save();

            page.sees("保存しました");
            keys.isInSight();
            assertThat(keys.focused().getText()).isEqualTo("保存しました。");
            keys.to("「本文の長さの上限」を既定値に戻す").type(Keys.ENTER);
            page.sees("保存すると、既定値に戻ります");
            keys.isInSight();
            assertThat(Keyboard.nameOf(keys.focused())).contains("本文の長さの上限");
        }
    }

    @Test
    void aRoleIsGivenAPermissionAndTheAuditorReadsIt(ServerProcess server) {
        try (Page page = Page.open(server, "ja", 1440)) {
            Keyboard keys = begin(page, "役割と権限", "/roles");

            keys.to("メモの記入：企業担当者").type(Keys.SPACE).save();

            page.sees("保存しました");
            keys.isInSight();
        }
        try (Page page = Page.open(server, "ja", 1440)) {
            page.signIn("auditor@hiroshima").go(ADMINISTRATION + "/roles").settled();
            page.sees("付与").screenshot("roles-read-ja");
            assertThat(page.text()).contains("変更").doesNotContain("保存する");
            page.go(ADMINISTRATION + "/settings/notes").settled();
            page.sees("ノートの名前").screenshot("settings-read-ja");
            assertThat(page.text()).doesNotContain("保存する");
            assertThat(Axe.findings(page)).isEmpty();
        }
    }

    @Test
    void aJobIsRunSwitchedOffAndFoundInTheRecord(ServerProcess server) {
        try (Page page = Page.open(server, "ja", 1440)) {
            Keyboard keys = begin(page, "自動処理", "/jobs");
            page.sees("毎日 08:00").sees("2002-07-02 08:00");

            keys.to("「年度末の見落とし防止」を今すぐ実行").type(Keys.ENTER);
            page.sees("の実行を始めました");
            keys.isInSight();
            assertThat(Keyboard.nameOf(keys.focused())).contains("今すぐ実行");
            keys.to("「年度末の見落とし防止」を停止する").type(Keys.ENTER);
            page.sees("停止中");
            keys.isInSight();
            assertThat(Keyboard.nameOf(keys.focused())).contains("を再開する");
            page.screenshot("jobs-ja");
            keys.type(Keys.ENTER);
            page.seesNoMore("停止中");

            keys.to("「年度末の見落とし防止」の記録を見る").type(Keys.ENTER);
            page.waitUntil(() -> page.path().endsWith(ADMINISTRATION + "/jobs/runs"));
            page.settled().sees("administrator@hiroshima");
            keys.toRows().type(Keys.ENTER);
            page.sees("試行回数").screenshot("runs-ja");
            keys.isInSight();
        }
        assertThat(RestClient.of(server.url(""), "auditor@hiroshima", ServerProcess.PASSWORD)
                        .get("/api/v1" + ADMINISTRATION + "/jobs")
                        .text())
                .contains("\"paused\":false");
    }

    private static Keyboard begin(Page page, String name, String path) {
        Keyboard keys = new Keyboard(page).signIn("administrator@hiroshima");
        keys.find(name);
        page.waitUntil(() -> page.path().endsWith(ADMINISTRATION + path));
        page.settled();
        return keys;
    }
}
