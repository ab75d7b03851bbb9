package dev.chiteki.server.rest;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.rest.Created;
import dev.chiteki.api.rest.ReadOnly;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource as a plugin's author might write it. */
@Path("orders")
@Produces("application/json")
public final class Orders {

    @GET
    public Page list(@QueryParam("fiscalYear") @NotNull FiscalYear fiscalYear, @QueryParam("most") int most) {
        return new Page(fiscalYear, most, List.of(new Line("chairs", Yen.of(500))));
    }

    @POST
    @Consumes("application/json")
    public Response place(@NotNull @Valid Order order) {
        return Response.created(URI.create("orders/7")).entity(order).build();
    }

    @POST
    @Created
    @Path("with-file")
    @Consumes("multipart/form-data")
    public Attached attach(List<EntityPart> parts) {
        EntityPart order = named(parts, "order");
        EntityPart file = named(parts, "file");
        try {
            Order read = order.getContent(Order.class);
            return new Attached(
                    read, file.getFileName().orElse(""), file.getContent().readAllBytes().length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @POST
    @ReadOnly
    @Path("price")
    @Consumes("application/json")
    public Line price(@NotNull @Valid Line line) {
        return line;
    }

    private static EntityPart named(List<EntityPart> parts, String name) {
        return parts.stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> ChitekiException.invalid(Reason.at(name, "json-value-missing")));
    }

    @GET
    @Path("{number}")
    public Order one(@PathParam("number") long number) {
        throw ChitekiException.notFound(Reason.at("number", "not-found"));
    }

    @DELETE
    @Path("{number}")
    public void delete(@PathParam("number") long number) {
        throw new IllegalStateException("secret of the inside");
    }

    /** What is listed. */
    public record Page(FiscalYear fiscalYear, int most, List<Line> lines) {}

    /** What is ordered. */
    public record Order(
            @NotNull Yen amount,
            @NotNull @Size(min = 2, max = 10) String payee,
            @NotNull LocalDate day,
            @Nullable Kind kind,
            long count,
            @NotNull List<@Valid Line> lines) {}

    /** One of its lines. */
    public record Line(
            @NotNull @Size(min = 2, max = 20) String thing,
            @NotNull Yen price) {}

    /** What came with a file. */
    public record Attached(Order order, String name, long size) {}

    /** A closed set. */
    public enum Kind {
        MAIL_ORDER,
        SERVICES
    }
}
