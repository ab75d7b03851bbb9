package dev.chiteki.server.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.japan.YenUnit;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartNumbersTest {

    @Test
    void yenAreBriefInTheReadersUnitAndExactInWords() {
        ChartNumbers numbers = new ChartNumbers(ChartUnit.YEN, YenUnit.MILLION, Locale.JAPANESE);

        assertThat(numbers.brief(21_860_000)).isEqualTo("21");
        assertThat(numbers.exact(21_860_000)).isEqualTo("21,860,000");
        assertThat(numbers.inWords(21_860_000)).isEqualTo("21,860,000円");
        assertThat(numbers.axisUnit()).isEqualTo("百万円");
    }

    @Test
    void percentsAreTenths() {
        ChartNumbers numbers = new ChartNumbers(ChartUnit.PERCENT, YenUnit.YEN, Locale.ENGLISH);

        assertThat(numbers.brief(-5)).isEqualTo("−0.5%");
        assertThat(numbers.plain(1000)).isEqualTo("100.0");
        assertThat(numbers.mark(200)).isEqualTo("20%");
        assertThat(numbers.axisUnit()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            YEN             | 200000000 | 200,000,000
            MILLION         | 200000000 | 200
            MILLION         |    200000 | 0.2
            HUNDRED_MILLION | 200000000 | 2
            HUNDRED_MILLION |  50000000 | 0.5
            HUNDRED_MILLION |         0 | 0
            """)
    void aMarkHasAsManyDecimalsAsItTakes(YenUnit unit, long value, String mark) {
        assertThat(new ChartNumbers(ChartUnit.YEN, unit, Locale.JAPANESE).mark(value))
                .isEqualTo(mark);
    }
}
