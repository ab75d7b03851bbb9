package dev.chiteki.budget.rest;

import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.rest.ReadOnly;
import dev.chiteki.api.rest.Requires;
import dev.chiteki.budget.books.Permissions;
import dev.chiteki.budget.words.ReturnWords;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What has to be paid beside a subsidy that is to be returned. */
@Path("returns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReturnsResource {

    private final PluginContext context;

    /** Explains its answers in the reader's language. */
    public ReturnsResource(PluginContext context) {
        this.context = context;
    }

    /** Calculates surcharge or late interest, and books nothing. */
    @POST
    @ReadOnly
    @Path("calculate")
    @Requires(Permissions.READ_ID)
    public ReturnsAnswer calculate(@NotNull @Valid ReturnsInput input) {
        return ReturnsAnswer.of(input.kind(), input.interest(), new ReturnWords(context.texts()));
    }
}
