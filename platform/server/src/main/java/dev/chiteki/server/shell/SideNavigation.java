package dev.chiteki.server.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.View;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.shell.edge.RegionUI;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The navigation: what the region's plugins contribute and the person may see; for the operator, the console. */
@Component
final class SideNavigation {

    private final Plugins plugins;
    private final SignedInUser user;
    private final Wording wording;
    private final Texts texts;
    private final ObjectProvider<ConsolePlace> consolePlaces;

    SideNavigation(
            Plugins plugins,
            SignedInUser user,
            Wording wording,
            Texts texts,
            ObjectProvider<ConsolePlace> consolePlaces) {
        this.plugins = plugins;
        this.user = user;
        this.wording = wording;
        this.texts = texts;
        this.consolePlaces = consolePlaces;
    }

    /** Fills the place anew, leaving out a plugin that is about to stop. */
    void fill(Div place, String stoppingPlugin) {
        place.removeAll();
        RegionUI.current()
                .flatMap(RegionUI::tenant)
                .ifPresentOrElse(
                        tenant -> {
                            place.add(home(tenant));
                            plugins.enabled(tenant).stream()
                                    .filter(plugin -> !plugin.id().equals(stoppingPlugin))
                                    .forEach(plugin -> add(place, tenant, plugin));
                        },
                        () -> console(place));
    }

    private SideNav home(TenantId tenant) {
        SideNav home = new SideNav();
        home.getElement().setAttribute("aria-label", texts.get("shell.navigation"));
        home.addItem(new SideNavItem(texts.get("shell.dashboard"), tenant.value(), VaadinIcon.DASHBOARD.create()));
        return home;
    }

    private void add(Div place, TenantId tenant, RunningPlugin plugin) {
        List<View> views = plugin.views().stream()
                .filter(view -> view.place().isPresent())
                .filter(view -> user.may(view.permission()))
                .sorted(Comparator.comparing(view -> view.place().orElseThrow().order()))
                .toList();
        if (views.isEmpty()) {
            return;
        }
        SideNav group = new SideNav(wording.nameOf(plugin));
        group.setCollapsible(true);
        views.forEach(view -> group.addItem(item(tenant, plugin, view, views)));
        place.add(group);
    }

    private static SideNavItem item(TenantId tenant, RunningPlugin plugin, View view, List<View> shown) {
        String path = tenant + "/" + plugin.id() + (view.path().isEmpty() ? "" : "/" + view.path());
        SideNavItem item = new SideNavItem(
                plugin.texts().get(view.titleKey()),
                path,
                view.place().orElseThrow().icon().create());
        item.setMatchNested(shown.stream().noneMatch(other -> other != view && isBelow(other.path(), view.path())));
        return item;
    }

    private static boolean isBelow(String path, String other) {
        return other.isEmpty() || path.startsWith(other + "/");
    }

    private void console(Div place) {
        if (user.isOperator()) {
            SideNav console = new SideNav();
            console.getElement().setAttribute("aria-label", texts.get("shell.navigation"));
            consolePlaces
                    .orderedStream()
                    .forEach(one -> console.addItem(new SideNavItem(
                            texts.get(one.titleKey()), one.path(), one.icon().create())));
            place.add(console);
        }
    }
}
