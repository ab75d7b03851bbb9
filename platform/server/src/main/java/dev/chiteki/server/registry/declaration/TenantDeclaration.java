package dev.chiteki.server.registry.declaration;

import dev.chiteki.api.region.Region;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a valid {@code tenant.yaml} declares.
 *
 * @param language the one that its people read unless they choose otherwise
 * @param cluster null for a programme office
 * @param plugins the ids of those to enable at the beginning, in the file's order
 * @param settings what it declares for plugins, by plugin id; kinds of values as in {@link dev.chiteki.api.plugin.Settings}
 */
public record TenantDeclaration(
        Region region,
        KeyColour colour,
        Locale language,
        @Nullable ClusterDeclaration cluster,
        List<String> plugins,
        Map<String, Map<String, Object>> settings) {

    /** Copies list and map. */
    public TenantDeclaration {
        plugins = List.copyOf(plugins);
        settings = Map.copyOf(settings);
    }
}
