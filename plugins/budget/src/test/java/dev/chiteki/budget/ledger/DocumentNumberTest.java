package dev.chiteki.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.japan.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @Test
    void aNumberIsReadAsItIsWritten() {
        DocumentNumber number = new DocumentNumber(new FiscalYear(2002), 123);

        assertThat(number).hasToString("2002-000123");
        assertThat(DocumentNumber.parse("id", "2002-000123")).isEqualTo(number);
        assertThat(DocumentNumber.ofKey(number.key())).isEqualTo(number);
    }

    @Test
    void keysOrderAsNumbersDo() {
        DocumentNumber last = new DocumentNumber(new FiscalYear(2002), 9_999_999);
        DocumentNumber first = new DocumentNumber(new FiscalYear(2003), 1);

        assertThat(last.key()).isLessThan(first.key());
        assertThat(DocumentNumber.ofKey(last.key())).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2002", "2002-1", "2002-000000", "02-000001", "2002-00000a", "0000-000001", "2002/000001"})
    void anotherFormIsRefusedWithItsText(String text) {
        assertThatExceptionOfType(ChitekiException.class)
                .isThrownBy(() -> DocumentNumber.parse("predecessor", text))
                .satisfies(refused ->
                        assertThat(refused.reasons().getFirst().arguments()).containsExactly(text));
    }

    @Test
    void theRangeIsKept() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber(new FiscalYear(2002), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber(new FiscalYear(2002), 10_000_000));
    }
}
