package dev.chiteki.server.operator;

import dev.chiteki.api.region.Region;
import dev.chiteki.server.plugin.PluginDescriptor;
import dev.chiteki.server.plugin.PluginStatus;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.registry.Pins;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.Tenants;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The published plugin versions: how they are called, whether they run, what they bring, who uses them. */
@Component
public final class PluginOverview {

    private final Plugins plugins;
    private final Pins pins;
    private final Tenants tenants;

    PluginOverview(Plugins plugins, Pins pins, Tenants tenants) {
        this.plugins = plugins;
        this.pins = pins;
        this.tenants = tenants;
    }

    /**
     * A published version.
     *
     * @param contributions what it brings, by kind; empty where it does not run
     * @param users the tenants that have this version enabled, by id
     */
    public record Row(
            PluginStatus status, String nameJa, String nameEn, List<Contribution> contributions, List<Region> users) {

        /** Its name in that language. */
        public String name(Locale language) {
            return language.getLanguage().equals("ja") ? nameJa : nameEn;
        }
    }

    /**
     * All contributions of one kind.
     *
     * @param kind {@code view}, {@code widget}, {@code indicator}, {@code search}, {@code job}, {@code resource}, {@code
     *     permission}, {@code event}, {@code handler}, {@code setting} or {@code service}
     * @param names what each is called by its plugin
     */
    public record Contribution(String kind, List<String> names) {}

    /** All versions, by id and version; names of contributions in the language. */
    public List<Row> all(Locale language) {
        return plugins.published().stream().map(status -> row(status, language)).toList();
    }

    /** What each plugin is called in the language, by id: by its newest version. */
    public SortedMap<String, String> names(Locale language) {
        SortedMap<String, String> names = new TreeMap<>();
        plugins.published().forEach(status -> names.put(status.descriptor().id(), name(status, language)));
        return names;
    }

    private Row row(PluginStatus status, Locale language) {
        List<Contribution> contributions = running(status)
                .map(plugin -> new ContributionNames(plugin, language).all())
                .orElse(List.of());
        return new Row(
                status, name(status, Locale.JAPANESE), name(status, Locale.ENGLISH), contributions, users(status));
    }

    private String name(PluginStatus status, Locale language) {
        return running(status)
                .map(plugin -> new ContributionNames(plugin, language)
                        .text("plugin.name", status.descriptor().name()))
                .orElse(status.descriptor().name());
    }

    private Optional<RunningPlugin> running(PluginStatus status) {
        return plugins.running(status.descriptor().id(), status.descriptor().version());
    }

    private List<Region> users(PluginStatus status) {
        PluginDescriptor descriptor = status.descriptor();
        return tenants.all().stream()
                .map(RegisteredTenant::region)
                .filter(region ->
                        descriptor.version().equals(pins.of(region.id()).get(descriptor.id())))
                .toList();
    }
}
