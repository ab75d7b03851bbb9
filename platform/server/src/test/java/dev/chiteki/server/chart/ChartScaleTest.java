package dev.chiteki.server.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartScaleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
             0 |   0 | 1, 0, 1
             3 |   7 | 2, 0, 8
             0 | 100 | 20, 0, 100
            90 | 101 | 50, 0, 150
            -5 |   5 | 2, -6, 6
           -90 | -10 | 20, -100, 0
            """)
    void marksAreRoundAndZeroIsAlwaysThere(long lowest, long highest, String expected) {
        ChartScale scale = ChartScale.of(lowest, highest);

        assertThat(List.of(scale.step(), scale.first(), scale.last()).toString())
                .isEqualTo("[" + expected + "]");
    }

    @Test
    void everyValueLiesOnItsAxis() {
        Random numbers = new Random(2002);

        for (int round = 0; round < 10_000; round++) {
            long one = numbers.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
            long other = numbers.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
            ChartScale scale = ChartScale.of(Math.min(one, other), Math.max(one, other));

            assertThat(scale.place(one)).as(one + ", " + other).isBetween(0.0, 1.0);
            assertThat(scale.marks()).contains(0L).hasSizeBetween(2, 7);
        }
    }
}
