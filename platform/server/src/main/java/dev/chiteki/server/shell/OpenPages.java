package dev.chiteki.server.shell;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.notice.NoticesChanged;
import dev.chiteki.server.plugin.DevelopmentFaultsChanged;
import dev.chiteki.server.plugin.PluginStopped;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.registry.PinChanged;
import dev.chiteki.server.registry.TenantChanged;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.shell.edge.RegionUI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The frames that people have open, so that they hear of what changes while they look. */
@Component
public final class OpenPages {

    private final BiPredicate<TenantId, String> hasPlugin;
    private final Map<RegionUI, Set<Listener>> pages = new ConcurrentHashMap<>();

    @Autowired
    OpenPages(Plugins plugins) {
        this((tenant, plugin) -> plugins.enabled(tenant, plugin).isPresent());
    }

    /** @param hasPlugin whether a tenant has a running version of the plugin */
    OpenPages(BiPredicate<TenantId, String> hasPlugin) {
        this.hasPlugin = hasPlugin;
    }

    /** Hears of changes; called within the page's own command. */
    public interface Listener {

        /** A plugin of the page's region changed, or one of any region for a page of none. */
        void on(PluginChange change);

        /** Somebody was told something in the page's region, or has read it. */
        void on(NoticesChanged changed);

        /** The page's region ended, or a region changed for a page of none. */
        void onRegionChanged();

        /** What is wrong with plugins under development has changed. */
        default void onDevelopmentChanged() {}
    }

    /** How many pages are open on this node. */
    public int count() {
        return pages.size();
    }

    /** How many browsers' sessions hold an open page on this node. */
    public int sessions() {
        return (int) pages.keySet().stream()
                .flatMap(page -> page.getSession() == null ? Stream.empty() : Stream.of(page.getSession()))
                .distinct()
                .count();
    }

    /** The listener hears of changes from now on. */
    public void opened(RegionUI page, Listener listener) {
        pages.computeIfAbsent(page, any -> ConcurrentHashMap.newKeySet()).add(listener);
    }

    /** The listener hears no more. */
    public void closed(RegionUI page, Listener listener) {
        pages.computeIfPresent(page, (any, listeners) -> {
            listeners.remove(listener);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    @EventListener
    void on(PinChanged event) {
        PluginChange change = new PluginChange(event.pluginId(), false);
        tell(
                page -> page.tenant().isEmpty() || page.tenant().get().equals(event.tenant()),
                listener -> listener.on(change));
    }

    /**
     * No page may hold anything of the version any more, so they settle, those without a connection too. A page whose region
     * has another version by now goes on with that.
     */
    @EventListener
    void on(PluginStopped event) {
        String id = event.plugin().id();
        pages.forEach((page, listeners) -> page.tell(() -> {
            boolean goes =
                    page.tenant().filter(tenant -> hasPlugin.test(tenant, id)).isEmpty();
            PluginChange change = new PluginChange(id, goes);
            try {
                listeners.forEach(listener -> listener.on(change));
            } finally {
                page.settle();
            }
        }));
    }

    @EventListener
    void on(TenantChanged event) {
        boolean ended = event.state() != TenantState.ACTIVE;
        tell(
                page -> page.tenant()
                        .map(tenant -> ended && tenant.equals(event.tenant()))
                        .orElse(true),
                Listener::onRegionChanged);
    }

    @EventListener
    void on(NoticesChanged event) {
        tell(page -> page.tenant().filter(event.tenant()::equals).isPresent(), listener -> listener.on(event));
    }

    @EventListener
    void on(DevelopmentFaultsChanged event) {
        tell(page -> true, Listener::onDevelopmentChanged);
    }

    private void tell(Predicate<RegionUI> concerned, Consumer<Listener> news) {
        pages.forEach((page, listeners) -> {
            if (concerned.test(page)) {
                page.tell(() -> listeners.forEach(news));
            }
        });
    }
}
