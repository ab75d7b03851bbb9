package dev.chiteki.server.shell.part;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.FigureTable;

/** Makes the parts in the language of the reader, out of the platform's own texts. */
@org.springframework.stereotype.Component
public final class PlatformParts {

    private final Texts texts;
    private final ReaderUnit unit;

    PlatformParts(Texts texts, ReaderUnit unit) {
        this.texts = texts;
        this.unit = unit;
    }

    /** See {@link dev.chiteki.api.ui.Parts#chart}. */
    public Component chart(Chart chart) {
        return new ChartPanel(chart, texts, yenUnit());
    }

    /** See {@link dev.chiteki.api.ui.Parts#figures}. */
    public Component figures(FigureTable table) {
        return new FigurePanel(table);
    }

    /** See {@link dev.chiteki.api.ui.Parts#empty}. */
    public Component empty(String sentence) {
        return StatePanel.empty(sentence);
    }

    /** See {@link dev.chiteki.api.ui.Parts#yenUnit}. */
    public YenUnit yenUnit() {
        return unit.current();
    }

    /** See {@link dev.chiteki.api.ui.Parts#yenUnitChoice}. */
    public Component yenUnitChoice(Runnable onChange) {
        return new UnitChoice(unit, texts, onChange);
    }
}
