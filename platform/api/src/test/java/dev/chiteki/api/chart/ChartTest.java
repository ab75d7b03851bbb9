package dev.chiteki.api.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.japan.Yen;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final ChartAxis MONTHS = ChartAxis.ofTime("月", List.of("4月", "5月"));

    @Test
    void aSeriesHasOnePointForEachLabel() {
        Chart chart = Chart.bars("支出が増えました", "月別の支出", ChartUnit.YEN, MONTHS);

        assertThatThrownBy(() -> chart.with(series(SeriesRole.ACTUAL, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 points for 2 labels");
        assertThat(chart.with(series(SeriesRole.ACTUAL, 1, 2)).series()).hasSize(1);
    }

    @Test
    void partsOfAWholeAreNotNegative() {
        Chart chart = Chart.stackedBars("内訳", "内訳", ChartUnit.YEN, MONTHS);

        assertThatThrownBy(() -> chart.with(series(SeriesRole.ACTUAL, 1, -1))).hasMessageContaining("negative");
        assertThat(Chart.bars("増減", "増減", ChartUnit.YEN, MONTHS)
                        .with(series(SeriesRole.ACTUAL, 1, -1))
                        .series())
                .hasSize(1);
    }

    @Test
    void progressShowsWhatIsReachedAgainstWhatWasPlanned() {
        Chart chart = Chart.progress("進捗", "進捗", ChartUnit.PERCENT, MONTHS);

        assertThatThrownBy(() -> chart.with(series(SeriesRole.FORECAST, 1, 1))).hasMessageContaining("FORECAST");
        assertThat(chart.with(series(SeriesRole.ACTUAL, 1, 1))
                        .with(series(SeriesRole.PLAN, 2, 2))
                        .series())
                .hasSize(2);
    }

    @Test
    void aPointLeadsOnlyIntoThisSite() {
        assertThat(ChartPoint.of(1).opening("/sapporo/budget").href()).isEqualTo("/sapporo/budget");
        for (String foreign : List.of("https://example.org/", "//example.org/", "javascript:alert(1)")) {
            assertThatThrownBy(() -> ChartPoint.of(1).opening(foreign)).hasMessageContaining(foreign);
        }
    }

    @Test
    void itKeepsWhatItSaysAndShows() {
        Chart chart = Chart.lines("支出が増えました", "月別の支出", ChartUnit.YEN, MONTHS)
                .with(new ChartSeries("支出", SeriesRole.ACTUAL, List.of(ChartPoint.of(Yen.of(500)), ChartPoint.NONE)));

        assertThat(chart.kind()).isEqualTo(ChartKind.LINES);
        assertThat(chart.title()).isEqualTo("支出が増えました");
        assertThat(chart.subject()).isEqualTo("月別の支出");
        assertThat(chart.axis().name()).isEqualTo("月");
        assertThat(chart.axis().labels()).containsExactly("4月", "5月");
        assertThat(chart.axis().ofTime()).isTrue();
        assertThat(chart.series()).singleElement().satisfies(series -> {
            assertThat(series.name()).isEqualTo("支出");
            assertThat(series.points().getFirst().value()).isEqualTo(500);
        });
    }

    @Test
    void anAxisWithoutLabelsIsNoChart() {
        assertThatThrownBy(() -> ChartAxis.ofNames("費目", List.of())).hasMessageContaining("費目");
    }

    private static ChartSeries series(SeriesRole role, long... values) {
        return new ChartSeries(
                "支出",
                role,
                java.util.Arrays.stream(values).mapToObj(ChartPoint::of).toList());
    }
}
