package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.plugin.PluginStatus;
import dev.chiteki.server.plugin.Plugins;
import java.util.List;

/** The published plugins and whether they run. */
@org.springframework.stereotype.Component
final class PluginTable {

    private final Plugins plugins;
    private final Texts texts;

    PluginTable(Plugins plugins, Texts texts) {
        this.plugins = plugins;
        this.texts = texts;
    }

    Section create() {
        Table table = new Table(
                "plugins",
                texts.get("operator.plugins"),
                List.of(
                        texts.get("operator.plugin"),
                        texts.get("operator.plugin-id"),
                        texts.get("operator.version"),
                        texts.get("operator.state")));
        for (PluginStatus status : plugins.published()) {
            table.row(
                    Table.text(status.descriptor().name()),
                    List.of(
                            Table.text(status.descriptor().id()),
                            Table.text(status.descriptor().version()),
                            state(status)));
        }
        return table.create();
    }

    private Component state(PluginStatus status) {
        if (status.problem() != null) {
            Span badge = new Span(texts.get("operator.plugin-failed"));
            badge.addClassNames("chiteki-badge", "chiteki-badge-error");
            return new Div(badge, new Div(status.problem()));
        }
        Span badge = new Span(texts.get(status.running() ? "operator.plugin-running" : "operator.plugin-stopped"));
        badge.addClassName("chiteki-badge");
        if (status.running()) {
            badge.addClassName("chiteki-badge-success");
        }
        return badge;
    }
}
