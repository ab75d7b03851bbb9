package dev.chiteki.server.shell.part;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.FigureTable;
import dev.chiteki.api.ui.FigureTable.Cell;
import dev.chiteki.api.ui.FigureTable.Column;
import dev.chiteki.server.chart.ChartNumbers;
import java.util.ArrayList;
import java.util.List;

/** The numbers of a chart as a table: exact yen, with the links of the points. */
final class ChartTable {

    private final Chart chart;
    private final ChartNumbers numbers;
    private final Texts texts;

    ChartTable(Chart chart, ChartNumbers numbers, Texts texts) {
        this.chart = chart;
        this.numbers = numbers;
        this.texts = texts;
    }

    FigureTable table() {
        List<Column> columns = new ArrayList<>(List.of(Column.text(chart.axis().name())));
        chart.series().forEach(series -> columns.add(Column.number(series.name())));
        List<List<Cell>> rows = new ArrayList<>();
        for (int place = 0; place < chart.axis().labels().size(); place++) {
            rows.add(row(place));
        }
        return new FigureTable(caption(), columns, rows, null);
    }

    private String caption() {
        return chart.unit() == ChartUnit.YEN ? texts.get("chart.caption-yen", chart.subject()) : chart.subject();
    }

    private List<Cell> row(int place) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(chart.axis().labels().get(place))));
        chart.series().forEach(series -> cells.add(cell(series.points().get(place))));
        return cells;
    }

    private Cell cell(ChartPoint point) {
        Long value = point.value();
        if (value == null) {
            return Cell.of("–");
        }
        Cell cell = Cell.of(numbers.exact(value));
        return point.href() == null ? cell : cell.opening(point.href());
    }
}
