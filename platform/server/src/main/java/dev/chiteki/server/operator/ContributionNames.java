package dev.chiteki.server.operator;

import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.event.EventType;
import dev.chiteki.api.indicator.Indicator;
import dev.chiteki.api.job.Job;
import dev.chiteki.api.search.Search;
import dev.chiteki.api.search.SearchKind;
import dev.chiteki.api.ui.View;
import dev.chiteki.server.operator.PluginOverview.Contribution;
import dev.chiteki.server.plugin.RunningPlugin;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a running plugin brings, by kind, each called as its own texts call it. */
record ContributionNames(RunningPlugin plugin, Locale language) {

    /** The kinds of which there is something, by their names. */
    List<Contribution> all() {
        return Stream.of(
                        of("event", plugin.events(), event -> event.getAnnotation(EventType.class)
                                .value()),
                        of("handler", plugin.handlers(), handler -> text("handler." + handler.id(), handler.id())),
                        titled("indicator", plugin.indicators(), Indicator::titleKey),
                        titled("job", plugin.contributions().jobs(), Job::titleKey),
                        of(
                                "permission",
                                plugin.permissions(),
                                permission -> text("permission." + permission.id(), permission.id())),
                        of("resource", plugin.resources(), resource -> resource.getClass()
                                .getSimpleName()),
                        titled("search", searches(), Function.identity()),
                        of("service", plugin.offers(), offer -> offer.contract().getSimpleName()),
                        of("setting", settings(), name -> text("setting." + name, name)),
                        titled("view", plugin.views(), View::titleKey),
                        titled("widget", plugin.widgets(), Widget::titleKey))
                .filter(kind -> !kind.names().isEmpty())
                .toList();
    }

    /** The plugin's text, or what stands in for it. */
    String text(String key, String otherwise) {
        try {
            return plugin.texts().in(language, key);
        } catch (MissingResourceException unnamed) {
            return otherwise;
        }
    }

    private List<String> searches() {
        return Stream.concat(
                        plugin.indexes().stream().map(SearchKind::titleKey),
                        plugin.searches().stream().map(Search::titleKey))
                .toList();
    }

    private List<String> settings() {
        return plugin.contributions().settings().stream()
                .flatMap(settings -> Arrays.stream(settings.type().getRecordComponents()))
                .map(RecordComponent::getName)
                .toList();
    }

    private <T> Contribution titled(String kind, List<T> items, Function<? super T, String> titleKey) {
        return of(kind, items, item -> text(titleKey.apply(item), titleKey.apply(item)));
    }

    private static <T> Contribution of(String kind, List<T> items, Function<? super T, String> name) {
        return new Contribution(kind, items.stream().map(name).toList());
    }
}
