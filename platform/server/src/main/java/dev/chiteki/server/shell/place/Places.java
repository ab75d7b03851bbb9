package dev.chiteki.server.shell.place;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.View;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.shell.ConsolePlace;
import dev.chiteki.server.shell.Wording;
import dev.chiteki.server.shell.edge.RegionUI;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The places of the current page's region that the person may see; for the operator outside any region, the console. */
@Component
public final class Places {

    private final Plugins plugins;
    private final SignedInUser user;
    private final Wording wording;
    private final Texts texts;
    private final ObjectProvider<ConsolePlace> console;

    Places(Plugins plugins, SignedInUser user, Wording wording, Texts texts, ObjectProvider<ConsolePlace> console) {
        this.plugins = plugins;
        this.user = user;
        this.wording = wording;
        this.texts = texts;
        this.console = console;
    }

    /** All of them, leaving out those of a plugin that is about to stop. */
    public List<PlaceGroup> here(String stoppingPlugin) {
        return RegionUI.current()
                .flatMap(RegionUI::tenant)
                .map(tenant -> ofRegion(tenant, stoppingPlugin))
                .orElseGet(this::ofConsole);
    }

    private List<PlaceGroup> ofRegion(TenantId tenant, String stoppingPlugin) {
        Place dashboard = new Place(texts.get("shell.dashboard"), tenant.value(), VaadinIcon.DASHBOARD, false);
        Stream<PlaceGroup> ofPlugins = plugins.enabled(tenant).stream()
                .filter(plugin -> !plugin.id().equals(stoppingPlugin))
                .map(plugin -> ofPlugin(tenant, plugin))
                .filter(group -> !group.places().isEmpty());
        return Stream.concat(Stream.of(new PlaceGroup("", List.of(dashboard))), ofPlugins)
                .toList();
    }

    private List<PlaceGroup> ofConsole() {
        if (!user.isOperator()) {
            return List.of();
        }
        List<ConsolePlace> shown = console.orderedStream().toList();
        return List.of(new PlaceGroup(
                "", shown.stream().map(page -> place(page, shown)).toList()));
    }

    private PlaceGroup ofPlugin(TenantId tenant, RunningPlugin plugin) {
        List<View> views = plugin.views().stream()
                .filter(view -> view.place().isPresent())
                .filter(view -> user.may(view.permission()))
                .sorted(Comparator.comparing(view -> view.place().orElseThrow().order()))
                .toList();
        return new PlaceGroup(
                wording.nameOf(plugin),
                views.stream().map(view -> place(tenant, plugin, view, views)).toList());
    }

    private static Place place(TenantId tenant, RunningPlugin plugin, View view, List<View> shown) {
        return new Place(
                plugin.texts().get(view.titleKey()),
                tenant + "/" + plugin.id() + (view.path().isEmpty() ? "" : "/" + view.path()),
                view.place().orElseThrow().icon(),
                shown.stream().noneMatch(other -> other != view && isBelow(other.path(), view.path())));
    }

    private Place place(ConsolePlace page, List<ConsolePlace> shown) {
        return new Place(
                texts.get(page.titleKey()),
                page.path(),
                page.icon(),
                shown.stream().noneMatch(other -> other != page && isBelow(other.path(), page.path())));
    }

    private static boolean isBelow(String path, String other) {
        return other.isEmpty() || path.startsWith(other + "/");
    }
}
