package dev.chiteki.testkit;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.ui.View;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.security.SignedInUser;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A member of a region who looks at all that can be seen there without knowing the id of anything. */
public final class Explorer {

    private final ChitekiPlatform platform;
    private final String account;
    private final TenantId region;

    Explorer(ChitekiPlatform platform, String account, TenantId region) {
        this.platform = platform;
        this.account = account;
        this.region = region;
    }

    /** The paths that may be read by REST, as the plugin's OpenAPI document tells. */
    public List<String> calls(String plugin) {
        String base = "/api/v1/" + region + "/" + plugin;
        JsonNode paths =
                platform.rest(account).get(base + "/openapi.json").json().at("/paths");
        return paths.propertyNames().stream()
                .filter(path -> paths.get(path).has("get") && !path.contains("{"))
                .map(path -> path.startsWith("/api/") ? path : base + path)
                .toList();
    }

    /** The paths of the plugin's pages that have a place in the navigation. */
    public List<String> pages(String plugin) {
        return paths(plugin, view -> true);
    }

    /** As {@link #pages}, those that they may see. */
    List<String> shown(String plugin) {
        return paths(plugin, this::isShown);
    }

    /** Every answer of the plugin, every page of it that they may see, and the region's dashboard, as text. */
    public String everythingOf(String plugin) {
        StringBuilder seen = new StringBuilder();
        calls(plugin)
                .forEach(path -> seen.append(platform.rest(account).get(path).text()));
        PageClient browser = platform.pages(account);
        shown(plugin).forEach(path -> seen.append(browser.open(path).drawn()));
        return seen.append(browser.open("/" + region).drawn()).toString();
    }

    /** As {@link #everythingOf}, of every plugin that the region has enabled. */
    public String everything() {
        StringBuilder seen = new StringBuilder();
        platform.part(Plugins.class).enabled(region).forEach(plugin -> seen.append(everythingOf(plugin.id())));
        return seen.toString();
    }

    private List<String> paths(String plugin, Predicate<View> wanted) {
        return running(plugin).views().stream()
                .filter(view -> view.place().isPresent())
                .filter(wanted)
                .map(view -> "/" + region + "/" + plugin + (view.path().isEmpty() ? "" : "/" + view.path()))
                .toList();
    }

    private boolean isShown(View view) {
        return platform.as(
                account, region, () -> platform.part(SignedInUser.class).may(view.permission()));
    }

    private RunningPlugin running(String plugin) {
        Plugins plugins = platform.part(Plugins.class);
        return plugins.enabled(region, plugin)
                .orElseThrow(() ->
                        new AssertionError(plugin + " is not enabled for " + region + ": " + plugins.published()));
    }
}
