package dev.chiteki.server.shell.part;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.chart.ChartNumbers;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The table of a chart's numbers as markup: exact yen, with the links of the points. It stands in every page that shows a
 * chart, mostly unseen, so it is one text and not a component for each cell, of which a session would keep hundreds.
 */
final class ChartTable {

    private final Chart chart;
    private final ChartNumbers numbers;
    private final Texts texts;

    ChartTable(Chart chart, ChartNumbers numbers, Texts texts) {
        this.chart = chart;
        this.numbers = numbers;
        this.texts = texts;
    }

    String markup() {
        StringBuilder markup = new StringBuilder("<table class=\"chiteki-table\"><caption>")
                .append(escaped(caption()))
                .append("</caption><thead><tr><th scope=\"col\">")
                .append(escaped(chart.axis().name()))
                .append("</th>");
        chart.series().forEach(series -> markup.append("<th scope=\"col\" class=\"chiteki-number\">")
                .append(escaped(series.name()))
                .append("</th>"));
        markup.append("</tr></thead><tbody>");
        for (int place = 0; place < chart.axis().labels().size(); place++) {
            markup.append(row(place));
        }
        return markup.append("</tbody></table>").toString();
    }

    private String caption() {
        return chart.unit() == ChartUnit.YEN ? texts.get("chart.caption-yen", chart.subject()) : chart.subject();
    }

    private String row(int place) {
        return chart.series().stream()
                .map(series -> cell(series, place))
                .collect(Collectors.joining(
                        "",
                        "<tr><th scope=\"row\">" + escaped(chart.axis().labels().get(place)) + "</th>",
                        "</tr>"));
    }

    private String cell(ChartSeries series, int place) {
        return "<td class=\"chiteki-number\">" + content(series.points().get(place)) + "</td>";
    }

    private String content(ChartPoint point) {
        Long value = point.value();
        if (value == null) {
            return "–";
        }
        String digits = escaped(numbers.exact(value));
        return point.href() == null ? digits : "<a href=\"" + escaped(point.href()) + "\">" + digits + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
