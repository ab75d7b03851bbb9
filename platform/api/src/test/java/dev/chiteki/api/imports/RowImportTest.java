package dev.chiteki.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.table.Choice;
import dev.chiteki.api.table.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowImportTest {

    private static final ImportColumn DATE = ImportColumn.required("date", "日付", ColumnType.DAY, "発注日");
    private static final ImportColumn KIND =
            ImportColumn.optional("kind", "種別", ColumnType.TEXT).among(List.of(Choice.of("a", "甲")));

    private final RowImport way = new RowImport(
            "orders",
            "注文の取込み",
            "1行が1件の注文です。",
            List.of(DATE, KIND),
            row -> new ImportedRow(row.text("kind").orElse("–"), "orders/" + row.number(), false));

    @Test
    void itSaysWhatItTakesAndHow() throws Exception {
        ImportedRow taken = way.work().take(new ImportRow("hash", 7, Map.of("kind", Cell.of("a"))));

        assertThat(way.id()).isEqualTo("orders");
        assertThat(way.title()).isEqualTo("注文の取込み");
        assertThat(way.explanation()).contains("1行");
        assertThat(way.columns()).containsExactly(DATE, KIND);
        assertThat(taken.label()).isEqualTo("a");
        assertThat(taken.path()).isEqualTo("orders/7");
        assertThat(taken.repeated()).isFalse();
    }

    @Test
    void aColumnIsKnownByItsHeadingsAndMayHaveChoices() {
        assertThat(DATE.label()).isEqualTo("日付");
        assertThat(DATE.type()).isEqualTo(ColumnType.DAY);
        assertThat(DATE.headings()).containsExactly("発注日");
        assertThat(DATE.required()).isTrue();
        assertThat(KIND.required()).isFalse();
        assertThat(KIND.choices()).extracting(Choice::label).containsExactly("甲");
    }

    @Test
    void aRowGivesItsCellsByTheirTypesAndAKeyOfItsOwn() {
        ImportRow row = new ImportRow(
                "hash",
                2,
                Map.of(
                        "date", Cell.of(LocalDate.of(2002, 7, 1)),
                        "amount", Cell.of(Yen.of(500)),
                        "pieces", Cell.of(3)));

        assertThat(row.fileHash()).isEqualTo("hash");
        assertThat(row.day("date")).contains(LocalDate.of(2002, 7, 1));
        assertThat(row.yen("amount")).contains(Yen.of(500));
        assertThat(row.number("pieces"))
                .hasValueSatisfying(pieces -> assertThat(pieces).isEqualByComparingTo(BigDecimal.valueOf(3)));
        assertThat(row.text("nothing")).isEmpty();
        assertThat(row.requestKey()).isNotEqualTo(new ImportRow("hash", 3, Map.of()).requestKey());
    }
}
