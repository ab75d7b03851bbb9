package dev.chiteki.server.shell.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.shell.Frame;
import dev.chiteki.server.shell.FramedPage;
import dev.chiteki.server.shell.HelpPage;
import dev.chiteki.server.shell.PluginChange;
import dev.chiteki.server.shell.part.StatePanel;
import dev.chiteki.server.tenant.TenantScope;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one route of a region: its dashboard, and below it every view of every plugin. The plugin's component is made by
 * the plugin and lives in this page only; nothing of it is kept once it has left.
 */
@Route(value = ":tenant/:path*", layout = Frame.class)
@PermitAll
final class RegionPage extends Composite<Div> implements BeforeEnterObserver, LocaleChangeObserver, FramedPage {

    private static final long serialVersionUID = 1L;

    private final transient RegionPageParts parts;
    private List<String> segments = List.of();
    private Map<String, List<String>> query = Map.of();
    private String heading = "";
    private String title = "";
    private List<Step> trail = List.of();
    private transient @Nullable HelpPage help;
    private @Nullable Locale language;

    RegionPage(RegionPageParts parts) {
        this.parts = parts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        segments = event.getRouteParameters().getWildcard("path");
        query = event.getLocation().getQueryParameters().getParameters();
        Optional<TenantId> tenant = TenantScope.bound().filter(bound -> event.getRouteParameters()
                .get("tenant")
                .filter(bound.value()::equals)
                .isPresent());
        if (tenant.isEmpty() || !show(tenant.get(), "")) {
            getContent().removeAll();
            parts.suspended()
                    .find(event.getRouteParameters().get("tenant").orElse(""))
                    .ifPresentOrElse(
                            suspended -> event.rerouteToError(new SuspendedRegion(suspended), ""),
                            () -> event.rerouteToError(NotFoundException.class));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (!event.getLocale().equals(language) && !showsObserver()) {
            showOrState(TenantScope.current(), "");
            findAncestor(Frame.class).writeHeading();
        }
    }

    @Override
    public void onPluginChanged(PluginChange change) {
        String stopping = change.stopping() ? change.pluginId() : "";
        if (segments.isEmpty() || segments.getFirst().equals(change.pluginId())) {
            // Whatever fails below, nothing of a plugin that stops is kept.
            getContent().removeAll();
            showOrState(TenantScope.current(), stopping);
        }
    }

    @Override
    public Map<String, List<String>> query() {
        return query;
    }

    /** A switch of the language makes the view anew, and it must find what the address says then. */
    @Override
    public void onQuery(Map<String, List<String>> now) {
        query = now;
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public List<Step> trail() {
        return trail;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public Optional<HelpPage> help() {
        return Optional.ofNullable(help);
    }

    private boolean showsObserver() {
        return getContent().getChildren().anyMatch(LocaleChangeObserver.class::isInstance);
    }

    private void showOrState(TenantId tenant, String stoppingPlugin) {
        if (!show(tenant, stoppingPlugin)) {
            trail = List.of(step(tenant));
            help = null;
            Anchor home = new Anchor("/" + tenant, parts.texts().get("shell.to-dashboard"));
            replace(StatePanel.gone(parts.texts().get("shell.switched-off", heading))
                    .with(home));
        }
    }

    /** Shows what the path leads to; false where there is nothing, for this person at this moment. */
    private boolean show(TenantId tenant, String stoppingPlugin) {
        language = parts.texts().locale();
        if (segments.isEmpty()) {
            heading = parts.texts().get("shell.dashboard");
            trail = List.of();
            title = heading + " · " + parts.nameOf(tenant);
            help = HelpPage.ofPlatform("dashboard");
            replace(parts.dashboards().create(tenant, query, stoppingPlugin));
            return true;
        }
        Optional<PluginMount.Mounted> mounted = segments.getFirst().equals(stoppingPlugin)
                ? Optional.empty()
                : parts.mount().find(tenant, segments, query);
        mounted.ifPresent(found -> mount(tenant, found));
        return mounted.isPresent();
    }

    private void mount(TenantId tenant, PluginMount.Mounted mounted) {
        RunningPlugin plugin = mounted.plugin();
        heading = plugin.texts().get(mounted.view().titleKey());
        List<Step> way = new ArrayList<>(List.of(step(tenant)));
        String name = parts.wording().nameOf(plugin);
        if (!name.equals(heading)) {
            boolean begins =
                    plugin.views().stream().anyMatch(view -> view.path().isEmpty());
            way.add(new Step(name, begins ? "/" + tenant + "/" + plugin.id() : ""));
        }
        trail = List.copyOf(way);
        title = FramedPage.super.getPageTitle();
        help = mounted.view()
                .manualPage()
                .map(page -> HelpPage.of(plugin, page))
                .orElse(null);
        replace(content(mounted));
    }

    private Component content(PluginMount.Mounted mounted) {
        try {
            return mounted.view().content().apply(mounted.request());
        } catch (RuntimeException | LinkageError failure) {
            String where = "view '" + mounted.view().path() + "' of "
                    + mounted.plugin().id() + " " + mounted.plugin().version();
            return StatePanel.failed(parts.wording().of(where, failure));
        }
    }

    private Step step(TenantId tenant) {
        return new Step(parts.nameOf(tenant), "/" + tenant);
    }

    private void replace(Component content) {
        getContent().removeAll();
        getContent().add(content);
    }
}
