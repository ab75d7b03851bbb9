package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import dev.chiteki.testkit.RestClient;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The paper for the board as it leaves the house: one page, one number for one state of the books, two languages. */
@PlatformTest(regions = "sapporo")
class BoardPaperIT {

    private static final Map<String, Object> EQUIPMENT = Map.of("category", "equipment");

    @Test
    void onePageInEitherLanguageTellsTheStateOfTheYearUnderOneNumber(ChitekiPlatform platform) throws IOException {
        spend(platform);
        RestClient president = platform.rest("president@sapporo");

        Answer japanese = paper(president, "ja");
        Answer english = paper(president, "en");

        assertThat(japanese.header("Content-Type")).startsWith("application/pdf");
        assertThat(pages(japanese)).isEqualTo(1);
        assertThat(pages(english)).isEqualTo(1);
        assertThat(text(japanese))
                .contains("知的クラスター本部", "平成14年度第1号", "平成14年度　補助金の状況（本部会議資料）")
                .contains("2002年7月1日（平成14年）現在", "設備備品費", "200,000,000", "92,000,000", "1 / 1 ページ");
        assertThat(text(english))
                .contains("Cluster Headquarters", "No. 1 of FY2002", "State of the Subsidy in FY2002")
                .contains("200,000,000", "92,000,000", "Page 1 of 1");
    }

    @Test
    void theSameStateHasTheSamePaperAndAnotherHasTheNextNumber(ChitekiPlatform platform) throws IOException {
        Clerk clerk = Clerk.of(platform, "secretariat@sapporo");
        RestClient president = platform.rest("president@sapporo");
        byte[] before = paper(president, "ja").body();

        assertThat(paper(president, "ja").body()).isEqualTo(before);
        clerk.book("allocation", 1_000, EQUIPMENT);

        Answer after = paper(president, "ja");
        assertThat(text(after)).contains("平成14年度第2号");
    }

    @Test
    void whoMayNotTakeItOutNeitherSeesNorGetsIt(ChitekiPlatform platform) {
        String president =
                platform.pages("president@sapporo").open("/sapporo/budget").drawn();
        String auditor =
                platform.pages("auditor@sapporo").open("/sapporo/budget").drawn();

        assertThat(president).contains("本部会議資料を開く（日本語PDF）", "本部会議資料を開く（英語PDF）");
        assertThat(auditor).doesNotContain("本部会議資料");
        assertThat(paper(platform.rest("auditor@sapporo"), "ja").status()).isEqualTo(403);
    }

    @Test
    void aYearWithoutAGrantAndALanguageThatNobodySpeaksHereAreRefused(ChitekiPlatform platform) {
        RestClient president = platform.rest("president@sapporo");

        assertThat(president
                        .get("/api/v1/sapporo/budget/board-paper?fiscalYear=1999")
                        .status())
                .isEqualTo(404);
        assertThat(paper(president, "de").status()).isEqualTo(400);
    }

    private static void spend(ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@sapporo");
        clerk.book("allocation", 200_000_000, EQUIPMENT);
        String commitment =
                clerk.book("commitment", 92_000_000, Map.of("category", "equipment", "payee", "測器", "purpose", "分析装置"));
        String inspection = clerk.book("delivery-and-inspection", 92_000_000, Map.of("predecessor", commitment));
        clerk.book("expenditure", 92_000_000, Map.of("predecessor", inspection));
    }

    private static Answer paper(RestClient client, String language) {
        return client.get("/api/v1/sapporo/budget/board-paper?fiscalYear=2002&lang=" + language);
    }

    private static int pages(Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return document.getNumberOfPages();
        }
    }

    private static String text(Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
