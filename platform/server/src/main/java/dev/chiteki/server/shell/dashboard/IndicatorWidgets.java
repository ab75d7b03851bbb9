package dev.chiteki.server.shell.dashboard;

import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.dashboard.WidgetRequest;
import dev.chiteki.api.dashboard.WidgetSize;
import dev.chiteki.api.indicator.Indicator;
import dev.chiteki.api.indicator.IndicatorRequest;
import dev.chiteki.api.indicator.IndicatorSeries;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.chart.ChartNumbers;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.shell.part.PlatformParts;
import org.springframework.stereotype.Component;

/** Makes a widget of each indicator: its last value as a figure, the target beside it, and the year as a chart. */
@Component
final class IndicatorWidgets {

    /** No widget of a plugin is called so: its ids have no underscore. */
    private static final String PREFIX = "indicator_";

    private final PlatformParts parts;
    private final Texts texts;

    IndicatorWidgets(PlatformParts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    Widget widget(RunningPlugin plugin, Indicator indicator) {
        return new Widget(
                PREFIX + indicator.id(),
                indicator.titleKey(),
                indicator.permission(),
                WidgetSize.MEDIUM,
                indicator.places(),
                request -> content(plugin, indicator, request));
    }

    private com.vaadin.flow.component.Component content(
            RunningPlugin plugin, Indicator indicator, WidgetRequest request) {
        IndicatorSeries series = indicator.values().apply(new IndicatorRequest(request.fiscalYear()));
        if (series.points().isEmpty()) {
            return parts.empty(texts.get("dashboard.indicator.none", request.fiscalYear()));
        }
        IndicatorWords words = new IndicatorWords(
                plugin.texts().get(indicator.titleKey()),
                indicator.direction(),
                new ChartNumbers(indicator.unit(), request.yenUnit(), texts.locale()),
                texts);
        return new IndicatorPanel(words, series, parts);
    }
}
