package dev.chiteki.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartAxis;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.chart.SeriesRole;
import dev.chiteki.api.document.DocumentNumber;
import dev.chiteki.api.document.Documents;
import dev.chiteki.api.document.Printout;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.server.document.print.PressOrder;
import dev.chiteki.server.document.print.PressRoom;
import dev.chiteki.server.document.print.TestPress;
import dev.chiteki.server.document.template.FilledPaper;
import dev.chiteki.server.document.template.Papers;
import dev.chiteki.server.text.WorkLanguage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedPapersTest {

    private static final LocalDate DAY = LocalDate.of(2002, 7, 1);
    private static final Letterhead SAPPORO = new Letterhead("札幌地域　知的クラスター本部", "財団法人の名称", "#1f5fa8");

    private final PressRoom press = TestPress.room(Duration.ofSeconds(60));

    @TempDir
    private Path folder;

    private TestBundle bundle = new TestBundle(Path.of("."));

    private record Row(String name, Yen amount, boolean late) {}

    private record Values(String title, List<Row> rows, LocalDate since, FiscalYear year, Chart spending) {}

    @BeforeEach
    void writeTexts() {
        bundle = new TestBundle(folder)
                .with("i18n/messages_ja.properties", "rows=支払先の一覧 & 金額")
                .with("i18n/messages_en.properties", "rows=Payees & amounts");
    }

    @AfterEach
    void closePress() {
        press.destroy();
    }

    @Test
    void aPaperSaysInJapaneseWhatItIsUnderWhichNumberAndWhen() throws IOException {
        bundle.with("documents/list.html", "<h2>{{#text}}rows{{/text}}</h2><p>{{since}} {{year}}</p>");

        String text = text(print(Locale.JAPANESE, values("題", List.of())));

        assertThat(text)
                .contains("札幌地域　知的クラスター本部", "財団法人の名称", "平成14年度第12号", "2002年7月1日", "平成14年", "支払先の一覧 & 金額", "1 / 1 ページ");
    }

    @Test
    void theSamePaperSpeaksEnglish() throws IOException {
        bundle.with("documents/list.html", "<h2>{{#text}}rows{{/text}}</h2><p>{{since}} {{year}}</p>");

        String text = text(print(Locale.ENGLISH, values("Title", List.of())));

        assertThat(text).contains("No. 12 of FY2002", "Payees & amounts", "Page 1 of 1");
    }

    @Test
    void longNamesAndOldFormsOfLettersAreFoundAsTheyWereWritten() throws IOException {
        String longest = "髙﨑市産学官連携推進機構文部科学省知的財産本部大学院情報科学研究科附属集積回路設計研究所";
        bundle.with("documents/list.html", "<p>{{title}}</p><p>{{#rows}}{{name}}{{/rows}}</p>");

        String text = text(print(Locale.JAPANESE, values(longest, List.of(row("一二三〜文〇")))));

        assertThat(longest.codePointCount(0, longest.length())).isGreaterThanOrEqualTo(40);
        assertThat(text.replaceAll("\\s", "")).contains(longest).contains("一二三");
    }

    @Test
    void aLetterThatTheFontLacksIsSeenToBeMissing() throws IOException {
        bundle.with("documents/list.html", "<p>{{title}}</p>{{#chart}}spending{{/chart}}");

        String text = text(print(Locale.JAPANESE, values("前\uD83D\uDE80後", List.of())));

        assertThat(text).contains("前〓後");
    }

    @Test
    void whatPeopleTypedIsNeverMarkup() throws IOException {
        bundle.with("documents/list.html", "<p title=\"{{title}}\">{{title}}</p>");

        String text = text(print(Locale.JAPANESE, values("<b>\"x\"</b> & {{rows}} \u0000\u000b]]>", List.of())));

        assertThat(text).contains("<b>\"x\"</b> & {{rows}} ]]>");
    }

    @Test
    void allFontsAreInsideAndThePaperIsTagged() throws IOException {
        bundle.with("documents/list.html", "<p>{{title}} <b>{{title}}</b></p>{{#chart}}spending 120{{/chart}}");

        byte[] pdf = print(Locale.JAPANESE, values("題", List.of()));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(fonts(document))
                    .isNotEmpty()
                    .allMatch(PDFont::isEmbedded)
                    .allMatch(font -> font.getName().matches("[A-Z]{6}\\+NotoSansJP.*"));
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("予算の報告");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8"))
                    .contains("<pdfuaid:part>1</pdfuaid:part>");
            assertThat(pdf.length).isLessThan(200_000);
        }
    }

    @Test
    void chartsAreDrawnWithTheirWordsAndTellThoseWhoDoNotSeeThem() throws IOException {
        bundle.with("documents/list.html", "<p>x</p>{{#chart}}spending 120{{/chart}}");

        byte[] pdf = print(Locale.JAPANESE, values("題", List.of()));

        assertThat(text(pdf)).contains("百万円", "計画", "支出");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(descriptions(document.getDocumentCatalog().getStructureTreeRoot()))
                    .containsExactly("月別の支出: 計画どおりです");
        }
    }

    @Test
    void everyPageSaysWhichOfHowManyItIs() throws IOException {
        bundle.with(
                "documents/list.html",
                "<table><thead><tr><th>名</th><th>額</th></tr></thead><tbody>{{#rows}}<tr><td>{{name}}{{#late}}・遅延{{/late}}"
                        + "</td><td class=\"amount\">{{amount}}</td></tr>{{/rows}}</tbody></table>");
        List<Row> rows = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> new Row("支払先" + number, Yen.of(number * 1_000L), number % 2 == 0))
                .toList();

        byte[] pdf = print(Locale.JAPANESE, values("題", rows));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(document, page)).contains(page + " / " + pages + " ページ");
            }
            assertThat(text(document, 2)).contains("札幌地域　知的クラスター本部　予算の報告　平成14年度第12号", "名 額");
            assertThat(text(pdf)).contains("支払先120・遅延").doesNotContain("支払先119・遅延");
        }
    }

    @Test
    void theSamePrintoutGivesTheSameBytes() {
        bundle.with("documents/list.html", "<p>{{title}}</p>{{#chart}}spending{{/chart}}");

        assertThat(print(Locale.JAPANESE, values("題", List.of())))
                .isEqualTo(print(Locale.JAPANESE, values("題", List.of())))
                .isNotEqualTo(print(Locale.JAPANESE, values("題名", List.of())));
    }

    @Test
    void aPictureOfTheBundleIsShown() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        bundle.with("documents/mark.png", picture.toByteArray())
                .with("documents/list.html", "<p><img src=\"documents/mark.png\" alt=\"印\" /></p>");

        try (PDDocument document = Loader.loadPDF(print(Locale.JAPANESE, values("題", List.of())))) {
            PDPage page = document.getPage(0);
            List<COSName> pictures = new ArrayList<>();
            page.getResources().getXObjectNames().forEach(pictures::add);

            assertThat(pictures).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"%s/x.png\" alt=\"\" />",
                "<img src=\"{{title}}/x.png\" alt=\"\" />",
                "<p style=\"background-image: url(%s/x.png)\">a</p>",
                "<img src=\"file:///etc/hostname\" alt=\"\" />",
                "<img src=\"documents/../../secret.png\" alt=\"\" />",
                "<img src=\"documents/none.png\" alt=\"\" />"
            })
    void whatIsNotOfTheBundleIsRefusedAndNeverFetched(String markup) throws IOException {
        try (CountingServer outside = new CountingServer()) {
            bundle.with("documents/list.html", markup.replace("%s", outside.address()));

            assertThatThrownBy(() -> print(Locale.JAPANESE, values(outside.address(), List.of())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("may only use PNG and JPEG files of its own bundle");

            assertThat(outside.calls()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import url(%s/x.css);",
                "@font-face { font-family: x; src: url(%s/x.ttf) } p { font-family: x, 'Noto Sans JP' }",
                "p::before { content: url(%s/x.png) }",
                "@page { @top-right { content: url(%s/x.png) } }",
                "ul { list-style-image: url(%s/x.png) }"
            })
    void looksFetchNothingEither(String looks) throws IOException {
        try (CountingServer outside = new CountingServer()) {
            bundle.with(
                            "documents/list.html",
                            "<link rel=\"stylesheet\" href=\"" + outside.address()
                                    + "/x.css\" /><p>a</p><ul><li>b</li></ul>")
                    .with("documents/list.css", looks.replace("%s", outside.address()));

            assertThatCode(() -> print(Locale.JAPANESE, values("題", List.of())))
                    .satisfiesAnyOf(refused -> assertThat(refused).isNull(), refused -> assertThat(refused)
                            .isInstanceOf(IllegalArgumentException.class));

            assertThat(outside.calls()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{{title}}}", "{{&title}}", "{{ & title}}", "{{=<% %>=}}", "{{>other}}"})
    void aTemplateCannotWriteValuesAsMarkup(String markup) {
        bundle.with("documents/list.html", "<p>" + markup + "</p>");

        assertThatThrownBy(() -> print(Locale.JAPANESE, values("題", List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("always escaped");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>{{absent}}</p>",
                "<p>{{#absent}}x{{/absent}}</p>",
                "<p>{{#chart}}title{{/chart}}</p>",
                "<p>open",
                "<p>&nbsp;</p>",
                "<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><p>&x;</p>"
            })
    void aFaultyTemplateIsNamed(String markup) {
        bundle.with("documents/list.html", markup);

        assertThatThrownBy(() -> print(Locale.JAPANESE, values("題", List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDocumentThatIsTooLargeIsRefusedWithItsSize() {
        PressOrder order =
                new PressOrder("<p>" + "あ".repeat(Documents.MOST_CHARACTERS) + "</p>", List.of(), bundle::entry, DAY);

        assertThatThrownBy(() -> press.print(order))
                .isInstanceOf(ChitekiException.class)
                .hasMessageContaining("document-size")
                .hasMessageContaining(String.valueOf(Documents.MOST_CHARACTERS));
    }

    @Test
    void oneThatTakesTooLongIsGivenUp() {
        bundle.with("documents/list.html", "<p>{{title}}</p>");
        PressRoom hasty = TestPress.room(Duration.ofMillis(1));
        PressOrder order = order(Locale.JAPANESE, values("題", List.of()));

        assertThatThrownBy(() -> hasty.print(order))
                .isInstanceOf(ChitekiException.class)
                .hasMessageContaining("document-late");
        hasty.destroy();
    }

    private byte[] print(Locale language, Values values) {
        return press.print(order(language, values));
    }

    private PressOrder order(Locale language, Values values) {
        Printout printout = Printout.of(
                        "list", language, language == Locale.JAPANESE ? "予算の報告" : "Budget report", DAY, values)
                .under(new DocumentNumber(new FiscalYear(2002), 12));
        return WorkLanguage.call(language, () -> {
            FilledPaper filled = new Papers(bundle.texts(), bundle::entry).fill("list", values);
            String xhtml = new Paper(printout, SAPPORO, TestBundle.platformTexts()).xhtml(filled);
            return new PressOrder(xhtml, filled.charts(), bundle::entry, DAY);
        });
    }

    private static Row row(String name) {
        return new Row(name, Yen.of(1), false);
    }

    private static Values values(String title, List<Row> rows) {
        Chart chart = Chart.bars("計画どおりです", "月別の支出", ChartUnit.YEN, ChartAxis.ofTime("月", List.of("4月", "5月")))
                .with(new ChartSeries(
                        "計画", SeriesRole.PLAN, List.of(ChartPoint.of(40_000_000), ChartPoint.of(80_000_000))))
                .with(new ChartSeries("支出", SeriesRole.ACTUAL, List.of(ChartPoint.of(38_000_000), ChartPoint.NONE)));
        return new Values(title, rows, DAY, new FiscalYear(2002), chart);
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    /** What the tagged elements say for those who do not see them. */
    private static List<String> descriptions(PDStructureNode node) {
        List<String> found = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    found.add(element.getAlternateDescription());
                }
                found.addAll(descriptions(element));
            }
        }
        return found;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
