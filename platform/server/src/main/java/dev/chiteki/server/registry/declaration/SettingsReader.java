package dev.chiteki.server.registry.declaration;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the section {@code settings}. */
final class SettingsReader {

    private static final List<String> OWN_KEYS = List.of("language", "zone", "colour");
    private static final Locale[] LANGUAGES = {Locale.JAPANESE, Locale.ENGLISH};

    private final Findings findings;
    private final Scalars scalars;
    private final FreeValues freeValues;

    SettingsReader(Findings findings) {
        this.findings = findings;
        this.scalars = new Scalars(findings);
        this.freeValues = new FreeValues(findings);
    }

    /** @param plugins those that the file enables: settings for another one would never be read */
    Optional<TenantSettings> read(Node node, List<String> plugins) {
        return Section.of(node, findings).flatMap(section -> {
            Optional<Locale> language = section.required("language")
                    .flatMap(value -> scalars.choice(value, LANGUAGES, Locale::getLanguage));
            Optional<ZoneId> zone = section.required("zone").flatMap(this::zone);
            Optional<KeyColour> colour = section.required("colour").flatMap(this::colour);
            Map<String, Map<String, Object>> forPlugins = new LinkedHashMap<>();
            section.others((key, value) -> {
                String plugin = ((ScalarNode) key).getValue();
                if (plugins.contains(plugin)) {
                    forPlugins.put(plugin, freeValues.mapping(value));
                } else {
                    findings.add(key, "tenant-file-settings-unknown", plugin, String.join(", ", plugins));
                }
            });
            if (language.isEmpty() || zone.isEmpty() || colour.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new TenantSettings(language.get(), zone.get(), colour.get(), forPlugins));
        });
    }

    /** Those for plugins only, whichever they are. */
    Map<String, Map<String, Object>> forPlugins(Node node) {
        Map<String, Map<String, Object>> forPlugins = new LinkedHashMap<>();
        Section.of(node, findings).ifPresent(section -> {
            OWN_KEYS.forEach(section::optional);
            section.others((key, value) -> forPlugins.put(((ScalarNode) key).getValue(), freeValues.mapping(value)));
        });
        return forPlugins;
    }

    private Optional<ZoneId> zone(Node node) {
        return scalars.text(node).flatMap(text -> {
            if (ZoneId.getAvailableZoneIds().contains(text)) {
                return Optional.of(ZoneId.of(text));
            }
            findings.add(node, "tenant-file-zone", text);
            return Optional.empty();
        });
    }

    private Optional<KeyColour> colour(Node node) {
        return scalars.text(node).flatMap(text -> findings.parsed(node, () -> new KeyColour(text)));
    }
}
