package dev.chiteki.server.plugin;

import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.event.EventHandler;
import dev.chiteki.api.job.Job;
import dev.chiteki.api.indicator.Indicator;
import dev.chiteki.api.plugin.Offer;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.search.Search;
import dev.chiteki.api.search.SearchKind;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.setting.SettingsDeclaration;
import dev.chiteki.api.ui.View;
import java.util.List;
import java.util.Optional;

/** All that a plugin version contributes, asked once. */
public record Contributions(
        Plugin entry,
        List<Permission> permissions,
        List<View> views,
        List<Widget> widgets,
        List<Indicator> indicators,
        List<Search> searches,
        List<SearchKind> indexes,
        List<Job> jobs,
        List<Object> resources,
        List<Class<?>> entities,
        List<Class<? extends Record>> events,
        List<EventHandler<?>> handlers,
        List<Offer<?>> offers,
        Optional<SettingsDeclaration<?>> settings) {

    /** Asks it. */
    public static Contributions of(Plugin entry) {
        return new Contributions(
                entry,
                List.copyOf(entry.permissions()),
                List.copyOf(entry.views()),
                List.copyOf(entry.widgets()),
                List.copyOf(entry.indicators()),
                List.copyOf(entry.searches()),
                List.copyOf(entry.indexes()),
                List.copyOf(entry.jobs()),
                List.copyOf(entry.resources()),
                List.copyOf(entry.entities()),
                List.copyOf(entry.events()),
                List.copyOf(entry.handlers()),
                List.copyOf(entry.offers()),
                entry.settings());
    }
}
