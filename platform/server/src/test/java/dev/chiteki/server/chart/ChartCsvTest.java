package dev.chiteki.server.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartAxis;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.chart.SeriesRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartCsvTest {

    @Test
    void numbersAreWholeAndWhatIsNotThereIsEmpty() {
        Chart chart = Chart.lines("計画どおりです", "累計", ChartUnit.YEN, ChartAxis.ofTime("月", List.of("4月", "5月")))
                .with(new ChartSeries("計画", SeriesRole.PLAN, List.of(ChartPoint.of(1_000_000), ChartPoint.of(-5))))
                .with(new ChartSeries("支出", SeriesRole.ACTUAL, List.of(ChartPoint.of(0), ChartPoint.NONE)));

        assertThat(text(chart)).isEqualTo("\uFEFF\"月\",\"計画\",\"支出\"\r\n\"4月\",1000000,0\r\n\"5月\",-5,\r\n");
    }

    @Test
    void percentsHaveOneDecimal() {
        Chart chart = Chart.bars("執行率", "執行率", ChartUnit.PERCENT, ChartAxis.ofNames("費目", List.of("旅費")))
                .with(new ChartSeries("率", SeriesRole.ACTUAL, List.of(ChartPoint.of(123))));

        assertThat(text(chart)).endsWith("\"旅費\",12.3\r\n");
    }

    @Test
    void aNameIsNeverTakenForAFormula() {
        Chart chart = Chart.bars(
                        "題", "題", ChartUnit.COUNT, ChartAxis.ofNames("名", List.of("=1+1", "@x", "a\"b,c", "-")))
                .with(new ChartSeries(
                        "+n",
                        SeriesRole.ACTUAL,
                        List.of(ChartPoint.of(1), ChartPoint.of(2), ChartPoint.of(3), ChartPoint.of(4))));

        assertThat(text(chart))
                .contains("\"'+n\"")
                .contains("\"'=1+1\",1")
                .contains("\"'@x\",2")
                .contains("\"a\"\"b,c\",3")
                .contains("\"'-\",4");
    }

    private static String text(Chart chart) {
        return new String(ChartCsv.of(chart), StandardCharsets.UTF_8);
    }
}
