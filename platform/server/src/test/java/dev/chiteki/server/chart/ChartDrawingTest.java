package dev.chiteki.server.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartAxis;
import dev.chiteki.api.chart.ChartKind;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.chart.SeriesRole;
import dev.chiteki.api.japan.YenUnit;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartDrawingTest {

    private static final List<String> CATEGORIES = List.of("設備備品費", "人件費", "事業費");

    @Test
    void barsAreAsLongAsTheirValues() throws Exception {
        Chart chart = names(ChartKind.BARS).with(series(SeriesRole.ACTUAL, 100L, 50L, null));

        List<Element> bars = elements(draw(chart), "rect");

        assertThat(bars).hasSize(2);
        assertThat(number(bars.get(0), "width")).isEqualTo(2 * number(bars.get(1), "width"));
        assertThat(number(bars.get(0), "x")).isEqualTo(number(bars.get(1), "x"));
    }

    @Test
    void partsOfAStackFollowEachOtherWithoutAGap() throws Exception {
        Chart chart = names(ChartKind.STACKED_BARS)
                .with(series(SeriesRole.ACTUAL, 30L, 0L, 0L))
                .with(series(SeriesRole.UNDERWAY, 50L, 0L, 0L))
                .with(series(SeriesRole.OPEN, 20L, 0L, 0L));

        List<Element> bars = elements(draw(chart), "rect").stream()
                .filter(bar -> number(bar, "width") > 12)
                .toList();

        assertThat(bars).hasSize(3);
        assertThat(end(bars.get(0))).isEqualTo(number(bars.get(1), "x"));
        assertThat(end(bars.get(1))).isEqualTo(number(bars.get(2), "x"));
        assertThat(texts(draw(chart))).contains("100");
    }

    @Test
    void aNegativeValueStandsBelowZero() throws Exception {
        Chart chart = Chart.bars("増減", "増減", ChartUnit.COUNT, ChartAxis.ofTime("月", List.of("4月", "5月")))
                .with(series(SeriesRole.ACTUAL, 10L, -10L));

        List<Element> bars = elements(draw(chart), "rect");

        double zero = number(bars.get(0), "y") + number(bars.get(0), "height");
        assertThat(number(bars.get(1), "y")).isEqualTo(zero);
        assertThat(texts(draw(chart))).contains("−10", "0", "10");
    }

    @Test
    void aLineIsInterruptedWhereThereIsNoValueAndCarriesItsName() throws Exception {
        Chart chart = Chart.lines("累計", "累計", ChartUnit.COUNT, ChartAxis.ofTime("月", List.of("4", "5", "6", "7")))
                .with(series(SeriesRole.PLAN, 1L, 2L, null, 4L))
                .with(series(SeriesRole.ACTUAL, 1L, 3L, null, null));

        Document drawing = draw(chart);

        List<Element> dashed = elements(drawing, "line").stream()
                .filter(line -> line.hasAttribute("stroke-dasharray"))
                .toList();
        assertThat(dashed).hasSize(1);
        assertThat(texts(drawing)).contains("PLAN", "ACTUAL");
    }

    @Test
    void namesOfLinesThatEndTogetherAreMovedApart() throws Exception {
        Chart chart = Chart.lines("累計", "累計", ChartUnit.COUNT, ChartAxis.ofTime("月", List.of("4", "5")))
                .with(series(SeriesRole.PLAN, 1L, 100L))
                .with(series(SeriesRole.FORECAST, 1L, 100L))
                .with(series(SeriesRole.LIMIT, 100L, 100L));

        List<Double> heights = elements(draw(chart), "text").stream()
                .filter(text -> List.of("PLAN", "FORECAST", "LIMIT").contains(text.getTextContent()))
                .map(text -> number(text, "y"))
                .sorted()
                .toList();

        assertThat(heights).hasSize(3);
        assertThat(heights.get(1) - heights.get(0)).isGreaterThanOrEqualTo(12);
        assertThat(heights.get(2) - heights.get(1)).isGreaterThanOrEqualTo(12);
    }

    @Test
    void whatPeopleTypeIsTextAndLongNamesAreShortened() throws Exception {
        String name = "<script>&\"" + "長".repeat(40);
        Chart chart = Chart.bars("<b>題</b>", "s", ChartUnit.COUNT, ChartAxis.ofNames("名", List.of(name)))
                .with(series(SeriesRole.ACTUAL, 1L));

        Document drawing = draw(chart);

        assertThat(elements(drawing, "title").getFirst().getTextContent()).isEqualTo("<b>題</b>");
        assertThat(texts(drawing)).anyMatch(text -> text.startsWith("<script>&\"長") && text.endsWith("…"));
        assertThat(elements(drawing, "script")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void everyKindStaysWithinItsFrameWhateverTheNumbers(ChartKind kind) throws Exception {
        for (Long[] values : new Long[][] {{0L, 0L, 0L}, {null, null, null}, {1L, 999_999_999_999L, 5L}}) {
            Chart chart = names(kind).with(series(SeriesRole.ACTUAL, values));

            Document drawing = draw(chart);

            double width = number(drawing.getDocumentElement(), "width");
            double height = number(drawing.getDocumentElement(), "height");
            for (Element bar : elements(drawing, "rect")) {
                assertThat(end(bar)).isLessThanOrEqualTo(width);
                assertThat(number(bar, "y") + number(bar, "height")).isLessThanOrEqualTo(height);
            }
            assertThat(elements(drawing, "text"))
                    .allSatisfy(text -> assertThat(number(text, "y")).isBetween(0.0, height));
        }
    }

    private static Chart names(ChartKind kind) {
        return new Chart(kind, "題", "主題", ChartUnit.COUNT, ChartAxis.ofNames("費目", CATEGORIES), List.of());
    }

    private static ChartSeries series(SeriesRole role, @Nullable Long... values) {
        return new ChartSeries(
                role.name(),
                role,
                Arrays.stream(values)
                        .map(value -> value == null ? ChartPoint.NONE : ChartPoint.of(value))
                        .toList());
    }

    private static Document draw(Chart chart) throws Exception {
        String svg = ChartDrawing.svg(chart, new ChartNumbers(chart.unit(), YenUnit.YEN, Locale.JAPANESE));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document drawing, String name) {
        NodeList found = drawing.getElementsByTagName(name);
        return new ArrayList<>(IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList());
    }

    private static List<String> texts(Document drawing) {
        return elements(drawing, "text").stream().map(Element::getTextContent).toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static double end(Element bar) {
        return Math.round((number(bar, "x") + number(bar, "width")) * 10) / 10.0;
    }
}
