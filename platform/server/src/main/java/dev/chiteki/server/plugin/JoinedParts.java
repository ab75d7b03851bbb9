package dev.chiteki.server.plugin;

import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.event.EventHandler;
import dev.chiteki.api.indicator.Indicator;
import dev.chiteki.api.job.Job;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.search.Search;
import dev.chiteki.api.search.SearchKind;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.setting.SettingsDeclaration;
import dev.chiteki.api.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The parts of the administration as one plugin. */
record JoinedParts(List<Plugin> parts) implements Plugin {

    /** @throws IllegalStateException if one brings what only a plugin with tables of its own can have */
    JoinedParts {
        parts = List.copyOf(parts);
        for (Plugin part : parts) {
            if (!part.entities().isEmpty() || !part.offers().isEmpty()) {
                throw new IllegalStateException(part + " brings entities or offers: the administration has no tables.");
            }
        }
    }

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
    public List<Job> jobs() {
        return all(Plugin::jobs);
    }

    @Override
    public List<Class<? extends Record>> events() {
        return all(Plugin::events);
    }

    @Override
    public List<EventHandler<?>> handlers() {
        return all(Plugin::handlers);
    }

    /** They have one form, so that at most one part declares some. */
    @Override
    public Optional<SettingsDeclaration<?>> settings() {
        List<SettingsDeclaration<?>> declared = new ArrayList<>();
        parts.forEach(part -> part.settings().ifPresent(declared::add));
        if (declared.size() > 1) {
            throw new IllegalStateException("Two parts of the administration declare settings: " + declared);
        }
        return declared.stream().findFirst();
    }

    @Override
    public List<Object> resources() {
        return all(Plugin::resources);
    }

    private <T> List<T> all(Function<Plugin, List<T>> kind) {
        return parts.stream().map(kind).flatMap(List::stream).toList();
    }
}
