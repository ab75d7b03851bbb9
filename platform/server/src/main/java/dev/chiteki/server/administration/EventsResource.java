package dev.chiteki.server.administration;

import dev.chiteki.api.rest.Requires;
import dev.chiteki.server.event.DeliveryState;
import dev.chiteki.server.event.EventDesk;
import dev.chiteki.server.text.ReaderLocale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of the region that wait for a handler, and those about which a person decides. */
@Component
@Path("events")
@Produces("application/json")
@Consumes("application/json")
public final class EventsResource {

    /** To see them. */
    public static final String SEE = "administration.events";

    /** To decide about them. */
    public static final String DECIDE = "administration.events-decide";

    private final RegionEvents events;
    private final ReaderLocale reader;

    EventsResource(RegionEvents events, ReaderLocale reader) {
        this.events = events;
        this.reader = reader;
    }

    /** How many wait and how many are dead, and those in the state asked for, at most two hundred. */
    @GET
    @Requires(SEE)
    public Listed events(@QueryParam("state") @DefaultValue("dead") DeliveryState state) {
        EventDesk.Figures figures = events.figures();
        return new Listed(figures.waiting(), figures.dead(), events.all(state, reader.get()));
    }

    /** One of them. */
    @GET
    @Path("{id}")
    @Requires(SEE)
    public RegionEvents.Row event(@PathParam("id") long id) {
        return events.one(id, reader.get());
    }

    /** Has a dead one tried anew. */
    @POST
    @Path("{id}/retry")
    @Requires(DECIDE)
    public RegionEvents.Row retry(@PathParam("id") long id) {
        events.retry(id);
        return events.one(id, reader.get());
    }

    /** Has all dead ones tried anew. */
    @POST
    @Path("retry")
    @Requires(DECIDE)
    public Retried retryAll() {
        return new Retried(events.retryAll());
    }

    /** Decides that a dead one shall not be handled; later events of its aggregate go on. */
    @POST
    @Path("{id}/aside")
    @Requires(DECIDE)
    public RegionEvents.Row putAside(@PathParam("id") long id, @NotNull @Valid Aside aside) {
        events.putAside(id, aside.reason());
        return events.one(id, reader.get());
    }

    /**
     * What waits.
     *
     * @param waiting how many, those behind a dead one included
     * @param dead about how many a person has to decide
     */
    public record Listed(long waiting, long dead, List<RegionEvents.Row> deliveries) {}

    /** How many are tried anew. */
    public record Retried(int count) {}

    /** Why it is put aside, in 1 to 500 characters. */
    public record Aside(@Nullable String reason) {}
}
