package dev.chiteki.server.shell.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.chart.ChartNumbers;

/** The numbers of a chart to the last digit, each a link to what it is made of. */
final class ChartTable extends NativeTable {

    private static final long serialVersionUID = 1L;
    private static final String NUMBER = "chiteki-number";

    private final transient ChartNumbers numbers;

    ChartTable(Chart chart, ChartNumbers numbers, Texts texts) {
        this.numbers = numbers;
        addClassName("chiteki-table");
        setCaptionText(
                chart.unit() == ChartUnit.YEN ? texts.get("chart.caption-yen", chart.subject()) : chart.subject());
        NativeTableRow head = getHead().addRow();
        head.add(head(chart.axis().name(), "col"));
        for (ChartSeries series : chart.series()) {
            NativeTableHeaderCell cell = head(series.name(), "col");
            cell.addClassName(NUMBER);
            head.add(cell);
        }
        for (int place = 0; place < chart.axis().labels().size(); place++) {
            NativeTableRow row = getBody().addRow();
            row.add(head(chart.axis().labels().get(place), "row"));
            for (ChartSeries series : chart.series()) {
                row.add(cell(series.points().get(place)));
            }
        }
    }

    private static NativeTableHeaderCell head(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableCell cell(ChartPoint point) {
        NativeTableCell cell = new NativeTableCell(content(point));
        cell.addClassName(NUMBER);
        return cell;
    }

    private Component content(ChartPoint point) {
        Long value = point.value();
        if (value == null) {
            return new Span("–");
        }
        String digits = numbers.exact(value);
        return point.href() == null ? new Span(digits) : new Anchor(point.href(), digits);
    }
}
