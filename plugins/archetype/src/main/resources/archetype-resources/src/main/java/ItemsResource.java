package ${package};

import dev.chiteki.api.rest.Created;
import dev.chiteki.api.rest.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The region's items for programs. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ItemsResource {

    private final Items items;

    ItemsResource(Items items) {
        this.items = items;
    }

    /** The newest items. */
    @GET
    @Requires(Permissions.READ_ID)
    public List<ListedItem> newest() {
        return items.newest();
    }

    /** Adds an item. */
    @POST
    @Created
    @Requires(Permissions.WRITE_ID)
    public ListedItem add(@NotNull @Valid NewItem input) {
        return items.add(input);
    }
}
