package dev.chiteki.server.administration;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.shell.Wording;
import dev.chiteki.server.tenant.TenantScope;
import java.util.List;
import org.springframework.stereotype.Component;

/** The plugins that are switched on in the bound region. */
@Component
public final class RegionPlugins {

    private final Plugins plugins;
    private final Wording wording;

    RegionPlugins(Plugins plugins, Wording wording) {
        this.plugins = plugins;
        this.wording = wording;
    }

    /** All, by id; names in the reader's language. */
    public List<Row> all() {
        return plugins.switched(TenantScope.current()).stream().map(this::row).toList();
    }

    private Row row(RunningPlugin plugin) {
        Texts texts = plugin.texts();
        return new Row(
                plugin.id(),
                plugin.version(),
                wording.nameOf(plugin),
                wording.descriptionOf(plugin),
                plugin.views().stream()
                        .filter(view -> view.place().isPresent())
                        .map(view -> texts.get(view.titleKey()))
                        .toList());
    }

    /**
     * A plugin of the region.
     *
     * @param views the titles of the pages to which the navigation leads
     */
    public record Row(String id, String version, String name, String description, List<String> views) {}
}
