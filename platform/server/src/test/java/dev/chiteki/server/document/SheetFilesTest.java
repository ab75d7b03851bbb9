package dev.chiteki.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.document.Sheet;
import dev.chiteki.api.document.SheetFormat;
import dev.chiteki.api.document.SheetRow;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.japan.Yen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFilesTest {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final List<String> HEADINGS = List.of("支払先", "金額", "日付", "数");

    private final SheetFiles sheets = new SheetFiles();

    @Test
    void whatIsWrittenToXlsxIsReadWithItsTypes() {
        List<Cell> row = List.of(
                Cell.of("髙𠮷 \"測器\", 株式会社\n二行目"),
                Cell.of(Yen.of(-1_234_567)),
                Cell.of(LocalDate.of(2002, 7, 1)),
                new Cell.Quantity(new BigDecimal("0.25")));

        List<SheetRow> read = read("a.xlsx", written(SheetFormat.XLSX, List.of(row)));

        assertThat(read.getFirst())
                .isEqualTo(new SheetRow(1, HEADINGS.stream().map(Cell::of).toList()));
        assertThat(read.get(1).number()).isEqualTo(2);
        assertThat(read.get(1).cells())
                .containsExactly(row.get(0), new Cell.Quantity(new BigDecimal("-1234567")), row.get(2), row.get(3));
    }

    @Test
    void whatIsWrittenToCsvIsReadAsText() {
        List<Cell> row = List.of(
                Cell.of(" 髙𠮷 \"測器\", 株式会社\r\n二行目 "),
                Cell.of(Yen.of(-1_234_567)),
                Cell.BLANK,
                Cell.of(LocalDate.of(2002, 7, 1)));

        byte[] csv = written(SheetFormat.CSV, List.of(row));

        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(read("a.csv", csv).get(1).cells())
                .containsExactly(row.getFirst(), Cell.of("-1234567"), Cell.BLANK, Cell.of("2002-07-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81 11", "-1", "@SUM(A1)", "\t=1", "＝1+1", "'=1", "''@x", "'plain", "a=b"})
    void aTextNeverBecomesAFormulaAndComesBackAsItWas(String text) {
        byte[] csv = written(SheetFormat.CSV, List.of(List.of(Cell.of(text))));
        byte[] xlsx = written(SheetFormat.XLSX, List.of(List.of(Cell.of(text))));

        String line = new String(csv, StandardCharsets.UTF_8).split("\r\n")[1];
        assertThat(line.replace("\"", "").substring(0, 1)).isNotIn("=", "+", "-", "@", "	", "＝");
        assertThat(read("a.csv", csv).get(1).cell(0)).isEqualTo(Cell.of(text));
        assertThat(read("a.xlsx", xlsx).get(1).cell(0)).isEqualTo(Cell.of(text));
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void rowsAreWrittenWhileTheyAreRead(SheetFormat format) {
        List<Integer> drawn = new ArrayList<>();
        Stream<List<Cell>> rows = IntStream.range(0, 5_000)
                .peek(drawn::add)
                .mapToObj(number -> List.of(Cell.of("row"), Cell.of(Yen.of(number))));
        ByteArrayOutputStream target = new ByteArrayOutputStream();

        sheets.write(format, new Sheet("支出/一覧", HEADINGS, rows), target);

        assertThat(drawn).hasSize(5_000);
        assertThat(read("a", target.toByteArray())).hasSize(5_001);
    }

    @Test
    void csvIsReadInTheEncodingsThatJapaneseOfficesUse() {
        String csv = "支払先,金額\n①髙島屋,1000\n";

        assertThat(read("a.csv", csv.getBytes(SHIFT_JIS)))
                .isEqualTo(read("a.csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(read("a.csv", csv.getBytes(SHIFT_JIS)).get(1).cell(0)).isEqualTo(Cell.of("①髙島屋"));
    }

    @Test
    void blankRowsAreLeftOutAndTheOthersKeepTheirNumbers() {
        List<SheetRow> rows =
                read("a.csv", "a,b\r\n,\r\n\r\n\"two\nlines\",x\r\nlast".getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 4, 5);
        assertThat(rows.get(1).cells()).containsExactly(Cell.of("two\nlines"), Cell.of("x"));
    }

    @Test
    void anXlsxOfAnotherProgramIsRead() {
        byte[] book = new TinyWorkbook()
                .styles(
                        "<numFmts><numFmt numFmtId='176' formatCode='ggge\"年\"m\"月\"d\"日\"'/></numFmts>"
                                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='176'/><xf numFmtId='14'/><xf numFmtId='10'/></cellXfs>")
                .shared(
                        "<si><t>支払先</t></si><si><r><t>北</t></r><r><t>海道</t></r><rPh sb='0' eb='1'><t>ホッカイドウ</t></rPh></si>")
                .sheet("<row r='1'><c r='A1' t='s'><v>0</v></c></row>"
                        + "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='C3' s='1'><v>37438</v></c>"
                        + "<c r='D3' s='2'><v>37438.75</v></c><c r='E3' s='3'><v>0.5</v></c>"
                        + "<c r='F3' t='str'><f>A1</f><v>came</v></c><c r='G3'><f>1+1</f><v>2</v></c>"
                        + "<c r='H3' t='e'><v>#REF!</v></c><c r='I3' t='b'><v>1</v></c></row>")
                .bytes();

        List<SheetRow> rows = read("a.xlsx", book);

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3);
        assertThat(rows.get(1).cells())
                .containsExactly(
                        Cell.of("北海道"),
                        Cell.BLANK,
                        Cell.of(LocalDate.of(2002, 7, 1)),
                        Cell.of(LocalDate.of(2002, 7, 1)),
                        new Cell.Quantity(new BigDecimal("0.5")),
                        Cell.of("came"),
                        new Cell.Quantity(new BigDecimal("2")),
                        Cell.of("#REF!"),
                        Cell.of("TRUE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"General", "G/標準", "0.00E+00", "[Red]#,##0", "#,##0_);(#,##0)", "\"day\" 0", "[$-411]0%"})
    void aNumberShownAsANumberIsNoDay(String format) {
        assertThat(XlsxStyles.isDay(format)).isFalse();
        assertThat(XlsxStyles.isDay("[$-411]ge.m.d;@")).isTrue();
        assertThat(XlsxStyles.isDay("yyyy/mm/dd")).isTrue();
    }

    @Test
    void whatIsNoTableIsRefusedWithItsReason() {
        assertRefused("sheet-empty", " \r\n ,\r\n".getBytes(StandardCharsets.UTF_8));
        assertRefused("sheet-empty", new byte[0]);
        assertRefused("sheet-quotes", "a,\"b\nc".getBytes(StandardCharsets.UTF_8));
        assertRefused("sheet-quotes", "a,\"b\"c\n".getBytes(StandardCharsets.UTF_8));
        assertRefused("sheet-encoding", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        assertRefused("sheet-encrypted", new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
        });
        assertRefused("sheet-unreadable", "PK\u0003\u0004 no zip".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(
                "sheet-unreadable",
                new TinyWorkbook().sheet("<row><c t='s'><v>9</v></c></row>").bytes());
        assertRefused("sheet-unreadable", new TinyWorkbook().sheet("<row>").bytes());
        assertRefused(
                "sheet-unreadable",
                new TinyWorkbook().sheet("<row><c><v>&lt;</v></c></row>").bytes());
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefusedBeforeItIsRead() {
        byte[] bomb = new TinyWorkbook().sheet(" ".repeat(70 * 1024 * 1024)).bytes();

        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertRefused("sheet-size", bomb);
    }

    @Test
    void anEntityIsNotExpanded() {
        byte[] book = new TinyWorkbook()
                .before("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>")
                .sheet("<row><c t='str'><v>&amp;e; &e;</v></c></row>")
                .bytes();

        assertRefused("sheet-unreadable", book);
    }

    @Test
    void numbersWithExponentsThatNoProgramWritesStayTexts() {
        byte[] book = new TinyWorkbook()
                .styles("<cellXfs><xf numFmtId='14'/></cellXfs>")
                .sheet("<row><c s='0'><v>1E-999999999</v></c><c s='0'><v>1E+999999999</v></c><c><v>-1E5</v></c></row>")
                .bytes();

        assertThat(read("a.xlsx", book).getFirst().cells())
                .containsExactly(
                        Cell.of("1E-999999999"), Cell.of("1E+999999999"), new Cell.Quantity(new BigDecimal("-1E5")));
    }

    @Test
    void eachLimitIsToldWithWhatItAllows() {
        SheetFiles strict = new SheetFiles(new SheetLimits(1_000, 1_000, 2, 3, 5));

        assertThatThrownBy(() -> strict.read("b.csv", stream("x".repeat(1_001))))
                .hasMessageContaining("sheet-size");
        assertThatThrownBy(() -> strict.read("b.csv", stream("1\n2\n3"))).hasMessageContaining("sheet-rows");
        assertThatThrownBy(() -> strict.read("b.csv", stream("1,2,3,4"))).hasMessageContaining("sheet-columns");
        assertThatThrownBy(() -> strict.read("b.csv", stream("123456"))).hasMessageContaining("sheet-text");
        assertThat(strict.read("b.csv", stream("1,2,3\n12345"))).hasSize(2);
        assertThatThrownBy(() -> sheets.read(
                        "b.xlsx",
                        new ByteArrayInputStream(new TinyWorkbook()
                                .sheet("<row><c r='ZZZZZZZZ1'><v>1</v></c></row>")
                                .bytes())))
                .hasMessageContaining("sheet-columns");
    }

    private byte[] written(SheetFormat format, List<List<Cell>> rows) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        sheets.write(format, new Sheet("一覧", HEADINGS, rows.stream()), target);
        return target.toByteArray();
    }

    private List<SheetRow> read(String name, byte[] content) {
        return sheets.read(name, new ByteArrayInputStream(content));
    }

    private void assertRefused(String code, byte[] content) {
        assertThatThrownBy(() -> read("b.xlsx", content))
                .isInstanceOfSatisfying(
                        ChitekiException.class,
                        refused -> assertThat(refused.reasons()).singleElement().satisfies(reason -> {
                            assertThat(reason.code()).isEqualTo(code);
                            assertThat(reason.arguments()).startsWith("b.xlsx");
                        }));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
