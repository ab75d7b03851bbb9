package dev.chiteki.api.japan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YenUnitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            YEN             |          0 | 0
            YEN             |  500000000 | 500,000,000
            YEN             |         -1 | −1
            MILLION         |  500000000 | 500
            MILLION         |   21999999 | 21
            MILLION         |     999999 | 0
            MILLION         |  -21999999 | −21
            MILLION         |    -999999 | 0
            MILLION         | 1234567890 | 1,234
            HUNDRED_MILLION |  500000000 | 5.00
            HUNDRED_MILLION |   21999999 | 0.21
            HUNDRED_MILLION |     999999 | 0.00
            HUNDRED_MILLION | 9223372036854775807 | 92,233,720,368.54
            HUNDRED_MILLION | -9223372036854775808 | −92,233,720,368.54
            """)
    void whatIsSmallerThanTheLastDigitIsDropped(YenUnit unit, long amount, String shown) {
        assertThat(unit.digits(new Yen(amount))).isEqualTo(shown);
    }

    @Test
    void theUnitStandsWithTheAmountAsTheLanguageWritesIt() {
        Yen amount = Yen.of(521_860_000);

        assertThat(YenUnit.YEN.format(amount, Locale.JAPANESE)).isEqualTo("521,860,000円");
        assertThat(YenUnit.YEN.format(amount, Locale.ENGLISH)).isEqualTo("¥521,860,000");
        assertThat(YenUnit.MILLION.format(amount, Locale.JAPANESE)).isEqualTo("521百万円");
        assertThat(YenUnit.MILLION.format(amount, Locale.ENGLISH)).isEqualTo("521 million yen");
        assertThat(YenUnit.HUNDRED_MILLION.format(amount, Locale.JAPANESE)).isEqualTo("5.21億円");
    }
}
