package dev.chiteki.server.operator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.springframework.stereotype.Component;

/** The node that answers. */
@Component
@Path("server")
@Produces("application/json")
public class ServerResource {

    private final ServerFigures figures;

    ServerResource(ServerFigures figures) {
        this.figures = figures;
    }

    /** How the node is at the moment. */
    @GET
    public ServerFigures.Figures figures() {
        return figures.now();
    }
}
