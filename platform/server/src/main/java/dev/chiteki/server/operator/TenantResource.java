package dev.chiteki.server.operator;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.region.TenantKind;
import dev.chiteki.server.audit.AuditSearch;
import dev.chiteki.server.database.Slice;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantSource;
import dev.chiteki.server.registry.TenantState;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tenants of the installation: how they are, and what operators do to them. */
@Component
@Path("tenants")
@Produces("application/json")
public class TenantResource {

    private final TenantOverview overview;
    private final TenantActs acts;
    private final Plugins plugins;
    private final Trails trails;

    TenantResource(TenantOverview overview, TenantActs acts, Plugins plugins, Trails trails) {
        this.overview = overview;
        this.acts = acts;
        this.plugins = plugins;
        this.trails = trails;
    }

    /** All tenants, by id, in whatever state. */
    @GET
    public List<TenantEntry> tenants() {
        return overview.all().stream().map(TenantResource::entry).toList();
    }

    /** One tenant; for one that was asked for, its state tells how far it is made. */
    @GET
    @Path("{tenant}")
    public TenantEntry tenant(@PathParam("tenant") String tenant) {
        return entry(overview.of(acts.require(tenant)));
    }

    /** What the tenant declares, as it was applied. */
    @GET
    @Path("{tenant}/declaration")
    @Produces("application/yaml")
    public String declaration(@PathParam("tenant") String tenant) {
        return acts.require(tenant).declaration();
    }

    /**
     * Asks for a tenant: the body is what a tenant.yaml holds, as YAML or as JSON of the same shape. It is made after the
     * answer; the tenant's state tells how far that is, and at the end that it is active or has failed, and why.
     */
    @POST
    @Consumes({"application/yaml", "application/json"})
    public Response request(byte[] declaration) {
        TenantId id = acts.request(declaration).declaration().region().id();
        return Response.accepted(new RequestEntry(id, TenantState.REQUESTED))
                .location(URI.create("tenants/" + id))
                .build();
    }

    /** Closes the tenant to its people, its data kept; the reason is shown to them. */
    @POST
    @Path("{tenant}/suspend")
    @Consumes("application/json")
    public RequestEntry suspend(@PathParam("tenant") String tenant, @NotNull Suspension suspension) {
        TenantId id = id(tenant);
        acts.suspend(id, suspension.reason());
        return new RequestEntry(id, TenantState.SUSPENDED);
    }

    /** Opens a suspended tenant again. */
    @POST
    @Path("{tenant}/resume")
    public RequestEntry resume(@PathParam("tenant") String tenant) {
        TenantId id = id(tenant);
        acts.resume(id);
        return new RequestEntry(id, TenantState.REQUESTED);
    }

    /** Tries again to make a tenant that failed. */
    @POST
    @Path("{tenant}/retry")
    public RequestEntry retry(@PathParam("tenant") String tenant) {
        TenantId id = id(tenant);
        acts.retry(id);
        return new RequestEntry(id, TenantState.REQUESTED);
    }

    /** Switches the plugin on or off for the tenant; when it answers, it is done. Data is kept. */
    @PUT
    @Path("{tenant}/plugins/{plugin}")
    @Consumes("application/json")
    public SwitchEntry switchPlugin(
            @PathParam("tenant") String tenant,
            @PathParam("plugin") String plugin,
            @NotNull @Valid PluginSwitch wanted) {
        TenantId known = id(tenant);
        boolean enabled = Boolean.TRUE.equals(wanted.enabled());
        if (enabled) {
            plugins.enable(known, plugin);
        } else {
            plugins.disable(known, plugin);
        }
        return new SwitchEntry(known, plugin, enabled);
    }

    /** The headings of the tenant's own trail, newest first: who did what when from where, but not what was written. */
    @GET
    @Path("{tenant}/audit")
    public AuditResource.Page audit(
            @PathParam("tenant") String tenant,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("until") @Nullable Instant until,
            @QueryParam("account") @Nullable String account,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        AuditSearch search = new AuditSearch(from, until, account, null, null);
        return AuditResource.Page.of(trails.ofTenant(acts.require(tenant), search, new Slice(offset, limit)));
    }

    /** @throws ChitekiException {@code operator-tenant-unknown}, NOT_FOUND */
    private TenantId id(String tenant) {
        return acts.require(tenant).region().id();
    }

    private static TenantEntry entry(TenantOverview.Row row) {
        RegisteredTenant tenant = row.tenant();
        List<PinEntry> pinned = row.plugins().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pin -> new PinEntry(pin.getKey(), pin.getValue()))
                .toList();
        return new TenantEntry(
                tenant.region().id(),
                tenant.region().kind(),
                tenant.region().nameJa(),
                tenant.region().nameEn(),
                tenant.state(),
                tenant.reason(),
                tenant.since(),
                tenant.source(),
                pinned,
                row.databaseBytes(),
                row.fileBytes(),
                row.lastSignIn());
    }

    /**
     * A tenant.
     *
     * @param reason why it is suspended or failed, or null
     * @param since since when it is in its state
     * @param source {@code file} or {@code console}: where its declaration came from
     * @param plugins what it has enabled
     * @param databaseBytes about how much its tables take
     * @param fileBytes how much its files take
     * @param lastSignIn when one of its members last signed in, to the minute, or null
     */
    public record TenantEntry(
            TenantId id,
            TenantKind kind,
            String nameJa,
            String nameEn,
            TenantState state,
            @Nullable String reason,
            Instant since,
            TenantSource source,
            List<PinEntry> plugins,
            long databaseBytes,
            long fileBytes,
            @Nullable Instant lastSignIn) {}

    /** A plugin that a tenant has enabled. */
    public record PinEntry(String id, String version) {}

    /** What was asked for is under way; the tenant itself tells how far. */
    public record RequestEntry(TenantId id, TenantState state) {}

    /** Why a tenant is suspended, in words for its people. */
    public record Suspension(@Nullable String reason) {}

    /** What the operator wants. */
    public record PluginSwitch(@NotNull @Nullable Boolean enabled) {}

    /** What is so now. */
    public record SwitchEntry(TenantId tenant, String plugin, boolean enabled) {}
}
