package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testbed.AboutEmbeddedMariaDb;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.util.FileSystemUtils;

/** A sign-in that is about to end, on a server whose sign-ins are short. */
@DisabledIfSystemProperty(named = "chiteki.journeys.skip", matches = "true", disabledReason = "-DskipJourneys")
@AboutEmbeddedMariaDb
class SessionEndIT {

    private static final Path TENANTS =
            Path.of(System.getProperty("chiteki.root", "../..")).resolve("tenants");
    private static final By WARNING = By.cssSelector("dialog.chiteki-session-dialog[open]");

    @TempDir
    private Path folder;

    @Test
    void whoeverIsThereStaysAndWhoeverIsNotIsLedBackAfterwards() throws IOException {
        Path tenants = folder.resolve("tenants");
        FileSystemUtils.copyRecursively(TENANTS.resolve("kobe"), tenants.resolve("kobe"));
        try (ServerProcess server = ServerProcess.start(
                        folder.resolve("home"),
                        "--chiteki.tenants=" + tenants,
                        "--chiteki.session.idle=30s",
                        "--chiteki.session.warning=20s");
                Page clerk = Page.open(server, "ja", 1440)) {
            clerk.signIn("secretariat@kobe").go("/kobe/budget/entries").sees("記帳の一覧");

            WebElement warning = clerk.element(WARNING);
            assertThat(warning.getText()).contains("まもなくサインインが終了します", "残り時間 0:");
            assertThat(clerk.element(By.cssSelector("[role=timer]")).getDomProperty("textContent"))
                    .matches("残り \\d+秒");
            clerk.screenshot("session-warning-ja");
            new Actions(clerk.driver()).sendKeys(Keys.ENTER).perform();
            clerk.waitUntil(() -> clerk.elements(WARNING).isEmpty());

            clerk.element(WARNING);
            clerk.waitUntil(() -> clerk.driver().getCurrentUrl().endsWith("/login"));
            clerk.sees("操作のない時間が続いた").screenshot("session-ended-ja");
            clerk.element(By.name("account")).sendKeys("secretariat@kobe");
            clerk.element(By.name("password")).sendKeys(ServerProcess.PASSWORD, Keys.ENTER);
            clerk.waitUntil(() -> clerk.driver().getCurrentUrl().endsWith("/kobe/budget/entries"));
            clerk.sees("記帳の一覧");
        }
    }
}
