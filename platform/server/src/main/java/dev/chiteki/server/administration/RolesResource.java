package dev.chiteki.server.administration;

import dev.chiteki.api.rest.Requires;
import dev.chiteki.server.security.RoleChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which roles hold which permissions in the region. */
@Component
@Path("roles")
@Produces("application/json")
public final class RolesResource {

    /** To see them. */
    public static final String SEE = "administration.roles-read";

    /** To change them. */
    public static final String CHANGE = "administration.roles";

    private final RolesDesk desk;

    RolesResource(RolesDesk desk) {
        this.desk = desk;
    }

    /** All permissions, each with the roles that hold it and those that would by default. */
    @GET
    @Requires(SEE)
    public RolesSheet sheet() {
        return desk.open();
    }

    /** Changes what is named, all or nothing; what is so already is no change. It holds on all nodes within seconds. */
    @PUT
    @Consumes("application/json")
    @Requires(CHANGE)
    public RolesSheet change(@NotNull @Valid Input input) {
        return desk.change(
                Objects.requireNonNull(input.version()),
                input.changes().stream().map(Change::wish).toList());
    }

    /** The latest changes, the newest first. */
    @GET
    @Path("history")
    @Requires(SEE)
    public List<ChangeEntry> history(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return desk.history(limit).stream()
                .map(change -> new ChangeEntry(
                        change.version(),
                        change.permission(),
                        change.role().code(),
                        change.kind(),
                        change.account(),
                        change.at()))
                .toList();
    }

    /**
     * What is to be changed.
     *
     * @param version of the sheet from which the caller set out
     */
    public record Input(
            @NotNull @Nullable Long version, @NotEmpty List<@NotNull @Valid Change> changes) {}

    /**
     * What is wanted of a role.
     *
     * @param held whether it shall hold the permission; null for what the plugin declares
     */
    public record Change(
            @NotNull String permission,
            @NotNull String role,
            @Nullable Boolean held) {

        RolesDesk.Wish wish() {
            return new RolesDesk.Wish(permission, role, held);
        }
    }

    /**
     * A change that was made.
     *
     * @param version the version that it made
     */
    public record ChangeEntry(
            long version, String permission, String role, RoleChange.Kind kind, String account, Instant at) {}
}
