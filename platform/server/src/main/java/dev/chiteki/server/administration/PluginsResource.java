package dev.chiteki.server.administration;

import dev.chiteki.api.rest.Requires;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.springframework.stereotype.Component;

/** The features of the region. */
@Component
@Path("plugins")
@Produces("application/json")
public final class PluginsResource {

    /** To see them. */
    public static final String PERMISSION = "administration.plugins";

    private final RegionPlugins plugins;

    PluginsResource(RegionPlugins plugins) {
        this.plugins = plugins;
    }

    /** The plugins that are switched on in the region, by id; names in the caller's language. */
    @GET
    @Requires(PERMISSION)
    public List<RegionPlugins.Row> plugins() {
        return plugins.all();
    }
}
