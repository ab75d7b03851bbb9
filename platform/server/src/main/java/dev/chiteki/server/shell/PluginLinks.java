package dev.chiteki.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import dev.chiteki.api.ui.Links;
import dev.chiteki.server.tenant.TenantScope;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** The addresses of one plugin's views in the bound region. */
final class PluginLinks implements Links {

    private static final Set<String> NOWHERE = Set.of("", ".", "..");

    private final String pluginId;

    PluginLinks(String pluginId) {
        this.pluginId = pluginId;
    }

    @Override
    public String href(String path) {
        String[] halves = path.split("\\?", 2);
        String encoded = Arrays.stream(halves[0].split("/"))
                .filter(segment -> !NOWHERE.contains(segment))
                .map(segment -> "/" + UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        String query = halves.length == 1 ? "" : "?" + UriUtils.encodeQuery(halves[1], StandardCharsets.UTF_8);
        return "/" + TenantScope.current() + "/" + pluginId + encoded + query;
    }

    @Override
    public Component anchor(String path, String text) {
        return new Anchor(href(path), text);
    }

    @Override
    public void open(String path) {
        String[] halves = href(path).substring(1).split("\\?", 2);
        QueryParameters query = halves.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(halves[1]);
        UI.getCurrentOrThrow().navigate(halves[0], query);
    }
}
