package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.RestClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The two main journeys, walked from the sign-in to the end by the keyboard alone. */
@BrowserJourney
class KeyboardIT {

    @Test
    void aClerkFindsTheAllocationBooksAnEntryAndReversesItWithItsReason(ServerProcess server) {
        try (Page page = Page.open(server, "ja", 1440)) {
            Keyboard keys = new Keyboard(page).signIn("secretariat@hamamatsu");

            keys.find("費目への配分");
            page.sees("費目への配分").waitUntil(() -> page.path().endsWith("/budget/allocation"));
            keys.to("設備備品費").type("3000000").to("根拠").type("変更承認").save();
            page.waitUntil(() -> page.path().endsWith("/hamamatsu/budget"));
            page.sees("3,000,000");

            keys.find("書類を記帳する");
            page.waitUntil(() -> page.path().endsWith("/budget/entries/new"));
            page.settled();
            keys.to("費目").choose("設備備品費");
            keys.to("支払先")
                    .type("浜松光学")
                    .to("使途")
                    .type("分光器")
                    .to("金額")
                    .type("１２３４５６")
                    .save();
            page.sees("を記帳しました").settled();
            keys.to("2002-0").type(Keys.ENTER);
            page.waitUntil(() -> page.path().endsWith("/budget/entries"));
            page.settled().sees("123,456").screenshot("keyboard-booked");

            keys.to("取り消す").type(Keys.ENTER);
            page.sees("取消そのものは取り消せません");
            keys.to("理由").type("金額の誤り");
            keys.to("取消を記帳する").type(Keys.ENTER);
            page.sees("取り消した記帳");
            assertThat(page.text()).contains("浜松光学");
        }
    }

    @Test
    void thePresidentGoesFromAFigureThroughTheJournalToTheEvidence(ServerProcess server) {
        spendWithEvidence(server, "領収書 60,000円");
        try (Page page = Page.open(server, "ja", 1440)) {
            Keyboard keys = new Keyboard(page).signIn("president@kitakyushu");
            page.sees("支出額").settled();

            keys.to("本文へ").type(Keys.ENTER).to("支出額").type(Keys.ENTER);
            page.waitUntil(() -> page.path().endsWith("/kitakyushu/budget/entries"));
            page.sees("北九州計測").settled();
            keys.toRows().type(Keys.ENTER);
            page.sees("領収書.txt").screenshot("keyboard-evidence");
            keys.to("領収書.txt");

            assertThat(fetch(page, Objects.requireNonNull(keys.focused().getDomProperty("href"))))
                    .isEqualTo("領収書 60,000円");

            keys.type(Keys.ESCAPE);
            page.waitUntil(() -> "vaadin-grid".equals(keys.focused().getTagName()));
            page.settled();
            assertThat(keys.focused().getTagName()).isEqualTo("vaadin-grid");
        }
    }

    /** What the browser gets from there, signed in as it is. */
    private static @Nullable Object fetch(Page page, String address) {
        return page.driver()
                .executeAsyncScript(
                        "fetch(arguments[0]).then(answer => answer.text()).then(arguments[1], arguments[1])", address);
    }

    private static void spendWithEvidence(ServerProcess server, String evidence) {
        RestClient clerk = RestClient.of(server.url(""), "secretariat@kitakyushu", ServerProcess.PASSWORD);
        String form = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"領収書.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + evidence + "\r\n--cut--\r\n";
        Answer file = clerk.post(
                "/api/v1/kitakyushu/budget/evidence",
                "multipart/form-data; boundary=cut",
                form.getBytes(StandardCharsets.UTF_8));
        assertThat(file.status()).as(file.toString()).isEqualTo(201);
        List.of("""
                {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": 100000, "purpose": "配分"}
                """, """
                {"kind": "expenditure", "date": "2002-07-01", "category": "equipment", "amount": 60000,
                 "payee": "北九州計測", "purpose": "測定器", "evidence": "%s"}
                """.formatted(file.json().path("fileId").asString())).forEach(entry -> {
            Answer booked = clerk.post("/api/v1/kitakyushu/budget/entries", entry);
            assertThat(booked.status()).as(booked.toString()).isEqualTo(201);
        });
    }
}
