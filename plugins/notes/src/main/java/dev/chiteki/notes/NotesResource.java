package dev.chiteki.notes;

import dev.chiteki.api.rest.Created;
import dev.chiteki.api.rest.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The region's notes for programs. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NotesResource {

    private final Notes notes;

    NotesResource(Notes notes) {
        this.notes = notes;
    }

    /** The newest notes. */
    @GET
    @Requires(Permissions.READ_ID)
    public WrittenNotes newest(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return notes.newest(limit);
    }

    /** Writes a note. */
    @POST
    @Created
    @Requires(Permissions.WRITE_ID)
    public WrittenNote add(@NotNull @Valid NoteInput input) {
        return notes.add(input);
    }

    /** Writes a note anew, if nobody else has since. */
    @PUT
    @Path("{id}")
    @Requires(Permissions.WRITE_ID)
    public WrittenNote change(@PathParam("id") String id, @NotNull @Valid NoteChange change) {
        return notes.change(id, change.version(), change.input());
    }
}
