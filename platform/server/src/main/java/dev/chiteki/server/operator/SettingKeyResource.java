package dev.chiteki.server.operator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.springframework.stereotype.Component;

/** The keys that encrypt what regions have set and nobody may see. The job {@code setting-secrets} changes to the current one. */
@Component
@Path("setting-keys")
@Produces("application/json")
public class SettingKeyResource {

    private final SettingKeyOverview overview;

    SettingKeyResource(SettingKeyOverview overview) {
        this.overview = overview;
    }

    /** Which key encrypts, and which may be taken out of the configuration. */
    @GET
    public KeyList keys() {
        return new KeyList(
                overview.current(),
                overview.dispensable(),
                overview.isComplete(),
                overview.waiting(),
                overview.secrets());
    }

    /**
     * The keys.
     *
     * @param current the one that encrypts
     * @param dispensable those with a configured secret that nothing is encrypted under any more
     * @param complete whether all regions have come under the current one
     * @param waiting the regions that have not, or whose secrets no key opens
     * @param secrets how many there are, as last counted
     */
    public record KeyList(
            String current, List<String> dispensable, boolean complete, List<String> waiting, long secrets) {}
}
