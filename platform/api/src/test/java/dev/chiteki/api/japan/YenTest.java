package dev.chiteki.api.japan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500000000|500000000",
                "500,000,000|500000000",
                "５００，０００，０００|500000000",
                "¥1,000|1000",
                "￥1,000|1000",
                "1,000円|1000",
                "１０００ 円|1000",
                "-3|-3",
                "−3|-3",
                "0|0",
                "007|7"
            })
    void readsWhatPeopleType(String typed, long amount) {
        assertThat(Yen.parse(typed)).isEqualTo(Yen.of(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1.5",
                "1.0",
                "1,5",
                "10,00",
                "1e6",
                "5億",
                "五百",
                "1 000",
                "--1",
                "円",
                "12345678901234567890"
            })
    void refusesEverythingElseNamingTheText(String typed) {
        assertThatThrownBy(() -> Yen.parse(typed)).isInstanceOfSatisfying(ChitekiException.class, refusal -> {
            assertThat(refusal.reasons().getFirst().code()).isEqualTo("yen-malformed");
            assertThat(refusal.reasons().getFirst().arguments()).containsExactly(typed);
        });
    }

    @Test
    void addsExactlyOrFails() {
        assertThat(Yen.of(2).plus(Yen.of(3)).minus(Yen.of(6))).isEqualTo(Yen.of(-1));
        assertThatThrownBy(() -> Yen.of(Long.MAX_VALUE).plus(Yen.of(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isWrittenWithSeparatorsAndUnit() {
        assertThat(Yen.of(500_000_000).format(Locale.JAPANESE)).isEqualTo("500,000,000円");
        assertThat(Yen.of(-1_234).format(Locale.ENGLISH)).isEqualTo("−¥1,234");
    }

    @Test
    void isComparedWithNothingAndWithOthers() {
        assertThat(Yen.of(1).isPositive()).isTrue();
        assertThat(Yen.ZERO.isPositive()).isFalse();
        assertThat(Yen.of(-1).isNegative()).isTrue();
        assertThat(Yen.ZERO.isNegative()).isFalse();
        assertThat(Yen.of(2).compareTo(Yen.of(3))).isNegative();
    }
}
