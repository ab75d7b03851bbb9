package dev.chiteki.server.shell.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.document.SheetRow;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.imports.ImportColumn;
import dev.chiteki.api.imports.ImportedRow;
import dev.chiteki.api.imports.RowImport;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.table.Choice;
import dev.chiteki.api.table.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadRowsTest {

    private static final RowImport INVOICES = new RowImport(
            "invoices",
            "Invoices",
            "",
            List.of(
                    ImportColumn.required("date", "日付", ColumnType.DAY, "請求日", "date"),
                    ImportColumn.required("amount", "金額", ColumnType.YEN, "amount"),
                    ImportColumn.optional("payee", "支払先", ColumnType.TEXT, "payee"),
                    ImportColumn.optional("rate", "率", ColumnType.NUMBER),
                    ImportColumn.optional("category", "費目", ColumnType.TEXT)
                            .among(List.of(Choice.of("equipment", "設備備品費"), Choice.of("indirect", "間接経費")))),
            row -> new ImportedRow("", "", false));

    @Test
    void headingsAreRecognisedInBothLanguagesWidthsAndWithUnits() {
        List<String> headings = List.of("No.", "請求日", "Amount (JPY)", "支払　先", "ﾊｯﾋﾟ");

        ColumnMapping mapping = ColumnMapping.guess(INVOICES, headings, Map.of());

        assertThat(mapping.columns()).isEqualTo(Map.of("date", 1, "amount", 2, "payee", 3));
        assertThat(mapping.missing(INVOICES)).isEmpty();
        assertThat(mapping.with("amount", Optional.empty()).missing(INVOICES))
                .extracting(ImportColumn::id)
                .containsExactly("amount");
    }

    @Test
    void whatThePersonChoseLastTimeComesFirst() {
        List<String> headings = List.of("金額", "税込額", "請求日");

        ColumnMapping mapping = ColumnMapping.guess(INVOICES, headings, Map.of("amount", "税込額", "payee", "業者"));

        assertThat(mapping.columns()).isEqualTo(Map.of("amount", 1, "date", 2));
    }

    @Test
    void noColumnIsTakenTwice() {
        ColumnMapping mapping = ColumnMapping.guess(INVOICES, List.of("日付"), Map.of("amount", "日付"));

        assertThat(mapping.columns()).isEqualTo(Map.of("date", 0));
    }

    @Test
    void valuesAreReadAsPeopleAndProgramsWriteThem() {
        ReadRows read = read(
                row(2, "H14.7.1", "１，５００円", " 北海道計測 ", "0.25", "設備備品費"),
                new SheetRow(
                        5,
                        List.of(
                                Cell.of(LocalDate.of(2002, 7, 2)),
                                new Cell.Quantity(new BigDecimal("1.5E+3")),
                                new Cell.Quantity(new BigDecimal("123")),
                                Cell.BLANK,
                                Cell.of("indirect"))));

        assertThat(read.findings()).isEmpty();
        assertThat(read.rows().getFirst().values())
                .isEqualTo(Map.of(
                        "date", Cell.of(LocalDate.of(2002, 7, 1)),
                        "amount", Cell.of(Yen.of(1_500)),
                        "payee", Cell.of("北海道計測"),
                        "rate", new Cell.Quantity(new BigDecimal("0.25")),
                        "category", Cell.of("equipment")));
        assertThat(read.rows().get(1).number()).isEqualTo(5);
        assertThat(read.rows().get(1).yen("amount")).contains(Yen.of(1_500));
        assertThat(read.rows().get(1).text("payee")).contains("123");
        assertThat(read.rows().get(1).text("category")).contains("indirect");
        assertThat(read.rows().get(1).requestKey()).isEqualTo("import:hash:5");
    }

    @Test
    void everyUnreadableValueIsReportedWithItsRow() {
        ReadRows read = read(
                row(2, "2002-02-30", "12.5", "", "many", "ヨット"),
                row(3, "", "1", "", "", ""),
                row(4, "H14.7.1", "1", "", "", ""));

        assertThat(read.findings())
                .extracting(Finding::row, Finding::column, Finding::value, finding -> finding.reason()
                        .code())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2, "日付", "2002-02-30", "date-nonexistent"),
                        org.assertj.core.api.Assertions.tuple(2, "金額", "12.5", "yen-malformed"),
                        org.assertj.core.api.Assertions.tuple(2, "率", "many", "import-number-malformed"),
                        org.assertj.core.api.Assertions.tuple(2, "費目", "ヨット", "import-choice-unknown"),
                        org.assertj.core.api.Assertions.tuple(3, "日付", "", "import-value-missing"));
        assertThat(read.rows()).extracting(row -> row.number()).containsExactly(4);
    }

    @Test
    void aChoiceIsReadInEachOfItsLanguagesAndNamedInTheReaders() {
        ImportColumn column = ImportColumn.required("category", "Category", ColumnType.TEXT)
                .among(List.of(
                        Choice.of("equipment", "Equipment"),
                        Choice.of("indirect", "Indirect costs"),
                        Choice.of("equipment", "設備備品費")));

        assertThat(ValueReading.read(column, Cell.of("設備備品費"))).isEqualTo(Cell.of("equipment"));
        assertThat(ValueReading.read(column, Cell.of("indirect costs"))).isEqualTo(Cell.of("indirect"));
        assertThatThrownBy(() -> ValueReading.read(column, Cell.of("yacht")))
                .isInstanceOfSatisfying(ChitekiException.class, refused -> assertThat(
                                refused.reasons().getFirst().arguments())
                        .isEqualTo(List.of("yacht", "Equipment / Indirect costs")));
    }

    @Test
    void aReasonOfThePluginIsReportedWithTheValueOfItsField() {
        ReadRows read = read(row(4, "H14.7.1", "900", "", "", ""));

        Finding finding = read.finding(INVOICES, read.rows().getFirst(), Reason.at("amount", "budget.overdrawn"));
        Finding whole = read.finding(INVOICES, read.rows().getFirst(), Reason.of("budget.books-closed"));

        assertThat(finding).isEqualTo(new Finding(4, "金額", "900", Reason.at("amount", "budget.overdrawn")));
        assertThat(whole.column()).isEmpty();
        assertThat(whole.value()).isEmpty();
    }

    private static ReadRows read(SheetRow... rows) {
        ImportFile file = new ImportFile("a.csv", "hash", List.of("日付", "金額", "支払先", "率", "費目"), List.of(rows));
        return ReadRows.of(INVOICES, file, ColumnMapping.guess(INVOICES, file.headings(), Map.of()));
    }

    private static SheetRow row(int number, String... cells) {
        return new SheetRow(number, java.util.Arrays.stream(cells).map(Cell::of).toList());
    }
}
