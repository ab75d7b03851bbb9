package dev.chiteki.server.shell.part;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartKind;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.text.ConstantName;
import dev.chiteki.server.chart.ChartDrawing;
import dev.chiteki.server.chart.ChartNumbers;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A chart as the browser's script reads it: numbers to draw by, and every word that it shows. */
final class ChartData {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ChartData() {}

    static ObjectNode of(Chart chart, ChartNumbers numbers) {
        ObjectNode data = JSON.objectNode();
        data.put("kind", ConstantName.of(chart.kind()));
        data.put("lying", ChartDrawing.isLying(chart));
        data.put("language", numbers.locale().getLanguage());
        data.put("unit", numbers.axisUnit());
        data.put("divisor", numbers.divisor());
        data.put("percent", chart.unit() == ChartUnit.PERCENT);
        ArrayNode labels = data.putArray("labels");
        chart.axis().labels().forEach(labels::add);
        ArrayNode series = data.putArray("series");
        chart.series().forEach(one -> series.add(series(one, numbers)));
        if (chart.kind() == ChartKind.STACKED_BARS) {
            ArrayNode sums = data.putArray("sums");
            ChartDrawing.sums(chart).forEach(sum -> sums.add(numbers.brief(sum)));
        }
        return data;
    }

    private static ObjectNode series(ChartSeries series, ChartNumbers numbers) {
        ObjectNode data = JSON.objectNode();
        data.put("name", series.name());
        data.put("role", ConstantName.of(series.role()));
        ArrayNode points = data.putArray("points");
        series.points().forEach(point -> points.add(point(point, numbers)));
        return data;
    }

    private static ObjectNode point(ChartPoint point, ChartNumbers numbers) {
        ObjectNode data = JSON.objectNode();
        Long value = point.value();
        if (value != null) {
            data.put("value", value);
            data.put("brief", numbers.brief(value));
            data.put("exact", numbers.inWords(value));
        }
        if (point.href() != null) {
            data.put("href", point.href());
        }
        return data;
    }
}
