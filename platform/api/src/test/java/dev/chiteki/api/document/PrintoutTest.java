package dev.chiteki.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrintoutTest {

    private static final LocalDate DAY = LocalDate.of(2002, 7, 1);

    private record Values(String payee, Yen amount) {}

    @Test
    void aPrintoutNamesItsTemplateAndWhatStandsInIt() {
        Values values = new Values("大学", Yen.of(500));

        Printout draft = Printout.of("order", Locale.JAPANESE, "注文書", DAY, values);

        assertThat(draft.template()).isEqualTo("order");
        assertThat(draft.language()).isEqualTo(Locale.JAPANESE);
        assertThat(draft.title()).isEqualTo("注文書");
        assertThat(draft.date()).isEqualTo(DAY);
        assertThat(draft.values()).isEqualTo(values);
        assertThat(draft.numbered()).isEmpty();
    }

    @Test
    void aNumberIsOfAFiscalYear() {
        DocumentNumber number = new DocumentNumber(new FiscalYear(2002), 7);
        Printout numbered = Printout.of("order", Locale.JAPANESE, "注文書", DAY, new Values("大学", Yen.ZERO))
                .under(number);

        assertThat(numbered.number()).isEqualTo(number);
        assertThat(numbered.numbered()).contains(number);
        assertThat(number.year()).isEqualTo(new FiscalYear(2002));
        assertThat(number.format(Locale.JAPANESE)).contains("7");
        assertThat(number.format(Locale.ENGLISH)).contains("2002");
    }

    @Test
    void cellsKeepTheirTypeAndWhatIsMissingIsBlank() {
        assertThat(Cell.of("大学")).isInstanceOfSatisfying(Cell.Text.class, text -> assertThat(text.value())
                .isEqualTo("大学"));
        assertThat(Cell.of(Yen.of(500))).isInstanceOfSatisfying(Cell.Amount.class, amount -> assertThat(amount.value())
                .isEqualTo(Yen.of(500)));
        assertThat(Cell.of(3)).isInstanceOfSatisfying(Cell.Quantity.class, number -> assertThat(number.value())
                .isEqualByComparingTo(BigDecimal.valueOf(3)));
        assertThat(Cell.of(DAY)).isInstanceOfSatisfying(Cell.Day.class, day -> assertThat(day.value())
                .isEqualTo(DAY));
        assertThat(Cell.of((String) null)).isEqualTo(Cell.BLANK);
    }

    @Test
    void aSheetIsRowsUnderHeadingsAndFilesEndAsTheirFormat() {
        Sheet sheet = new Sheet("注文", List.of("支払先"), Stream.of(List.of(Cell.of("大学"))));

        assertThat(sheet.name()).isEqualTo("注文");
        assertThat(sheet.headings()).containsExactly("支払先");
        assertThat(sheet.rows()).containsExactly(List.of(Cell.of("大学")));
        assertThat(SheetFormat.XLSX.extension()).isEqualTo("xlsx");
        assertThat(SheetFormat.CSV.contentType()).startsWith("text/csv");
    }
}
