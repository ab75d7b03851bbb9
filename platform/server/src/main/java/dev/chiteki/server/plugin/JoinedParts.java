package dev.chiteki.server.plugin;

import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.indicator.Indicator;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.search.Search;
import dev.chiteki.api.search.SearchKind;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.ui.View;
import java.util.List;
import java.util.function.Function;

/** Several plugins as one. */
record JoinedParts(List<Plugin> parts) implements Plugin {

    @Override
    public List<Permission> permissions() {
        return all(Plugin::permissions);
    }

    @Override
    public List<View> views() {
        return all(Plugin::views);
    }

    @Override
    public List<Widget> widgets() {
        return all(Plugin::widgets);
    }

    @Override
    public List<Indicator> indicators() {
        return all(Plugin::indicators);
    }

    @Override
    public List<Search> searches() {
        return all(Plugin::searches);
    }

    @Override
    public List<SearchKind> indexes() {
        return all(Plugin::indexes);
    }

    @Override
    public List<Object> resources() {
        return all(Plugin::resources);
    }

    private <T> List<T> all(Function<Plugin, List<T>> kind) {
        return parts.stream().map(kind).flatMap(List::stream).toList();
    }
}
