package dev.chiteki.server.operator;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.plugin.PluginStatus;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published plugins. */
@Component
@Path("plugins")
@Produces("application/json")
public class PluginResource {

    private final PluginOverview overview;
    private final Texts texts;

    PluginResource(PluginOverview overview, Texts texts) {
        this.overview = overview;
        this.texts = texts;
    }

    /** All published plugin versions, by id and version; names in the caller's language. */
    @GET
    public List<PluginEntry> plugins() {
        return overview.all(texts.locale()).stream().map(this::entry).toList();
    }

    private PluginEntry entry(PluginOverview.Row row) {
        PluginStatus status = row.status();
        return new PluginEntry(
                status.descriptor().id(),
                status.descriptor().version(),
                row.name(texts.locale()),
                status.running(),
                status.problem(),
                row.users().size(),
                row.users().stream().map(region -> region.id().value()).toList(),
                row.contributions().stream()
                        .map(all -> new ContributionEntry(all.kind(), all.names()))
                        .toList());
    }

    /**
     * A published plugin version.
     *
     * @param problem why it does not run, or null
     * @param tenants how many tenants have enabled this version
     * @param users their ids
     * @param contributions what it brings, by kind
     */
    public record PluginEntry(
            String id,
            String version,
            String name,
            boolean running,
            @Nullable String problem,
            long tenants,
            List<String> users,
            List<ContributionEntry> contributions) {}

    /**
     * All contributions of one kind.
     *
     * @param kind as of {@link PluginOverview.Contribution}
     */
    public record ContributionEntry(String kind, List<String> names) {}
}
