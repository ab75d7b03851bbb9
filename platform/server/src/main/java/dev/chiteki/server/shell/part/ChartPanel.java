package dev.chiteki.server.shell.part;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.text.ConstantName;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.chart.ChartCsv;
import dev.chiteki.server.chart.ChartNumbers;
import java.io.ByteArrayInputStream;

/** A chart with its title, its key, its table, and its numbers as a file. */
@Tag("figure")
final class ChartPanel extends Component implements HasComponents, HasStyle, LocaleChangeObserver {

    private static final long serialVersionUID = 1L;
    private static final String AS_TABLE = "chiteki-chart-as-table";

    private final transient Chart chart;
    private final transient Texts texts;
    private final YenUnit unit;
    private final Drawing drawing = new Drawing();
    private final Div table = new Div();
    private final NativeButton toggle = new NativeButton("", click -> showTable(!hasClassName(AS_TABLE)));
    private final Anchor file = new Anchor();
    private final Paragraph notDrawn = new Paragraph();

    ChartPanel(Chart chart, Texts texts, YenUnit unit) {
        this.chart = chart;
        this.texts = texts;
        this.unit = unit;
        addClassName("chiteki-chart");
        getElement().setAttribute("data-kind", ConstantName.of(chart.kind()));
        Caption caption = new Caption();
        caption.add(new Paragraph(chart.title()));
        table.addClassNames("chiteki-chart-table", "chiteki-scroll");
        toggle.addClassName("chiteki-link-button");
        Div tools = new Div(toggle, file);
        tools.addClassName("chiteki-chart-tools");
        notDrawn.addClassName("chiteki-chart-not-drawn");
        add(caption, notDrawn, key(), drawing, table, tools);
        showTable(false);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        ChartNumbers numbers = new ChartNumbers(chart.unit(), unit, texts.locale());
        drawing.show(chart, numbers);
        table.getElement().setProperty("innerHTML", FigureMarkup.of(new ChartTable(chart, numbers, texts).table()));
        notDrawn.setText(texts.get("chart.not-drawn"));
        toggle.setText(texts.get("chart.as-table"));
        file.setText(texts.get("chart.csv"));
        file.getElement().setAttribute("aria-label", texts.get("chart.csv-of", chart.subject()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJavaScript("scripts/chiteki-chart.js");
        // A file has its address within a page; a chart may be made where there is none yet.
        file.setHref(DownloadHandler.fromInputStream(download -> {
            byte[] content = ChartCsv.of(chart);
            return new DownloadResponse(
                    new ByteArrayInputStream(content), fileName(), "text/csv;charset=utf-8", content.length);
        }));
    }

    private void showTable(boolean shown) {
        setClassName(AS_TABLE, shown);
        toggle.getElement().setAttribute("aria-pressed", Boolean.toString(shown));
    }

    private UnorderedList key() {
        UnorderedList key = new UnorderedList();
        key.addClassName("chiteki-chart-key");
        chart.series().forEach(series -> {
            Span swatch = new Span();
            swatch.addClassNames("chiteki-swatch", "chiteki-swatch-" + ConstantName.of(series.role()));
            key.add(new ListItem(swatch, new Span(series.name())));
        });
        key.setVisible(chart.series().size() > 1);
        return key;
    }

    private String fileName() {
        return chart.subject().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + ".csv";
    }

    @Tag("figcaption")
    private static final class Caption extends Component implements HasComponents {

        private static final long serialVersionUID = 1L;
    }

    /** The element that the script of the platform draws in. */
    @Tag("chiteki-chart")
    private static final class Drawing extends Component {

        private static final long serialVersionUID = 1L;

        private void show(Chart chart, ChartNumbers numbers) {
            getElement().setAttribute("role", "img");
            getElement().setAttribute("aria-label", chart.title() + " " + chart.subject());
            // As one text: the session keeps what it has sent, and a tree of nodes weighs four times as much.
            getElement().setProperty("chart", ChartData.of(chart, numbers).toString());
        }
    }
}
