package dev.chiteki.server.operator;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.PluginStatus;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.registry.Pins;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.Tenants;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tenants and plugins of the installation, and the switch between them. */
@Component
@Path("")
@Produces("application/json")
public class OperatorResource {

    private final Tenants tenants;
    private final Pins pins;
    private final Plugins plugins;

    OperatorResource(Tenants tenants, Pins pins, Plugins plugins) {
        this.tenants = tenants;
        this.pins = pins;
        this.plugins = plugins;
    }

    /** All tenants, by id, in whatever state. */
    @GET
    @Path("tenants")
    public List<TenantEntry> tenants() {
        return tenants.all().stream().map(this::entry).toList();
    }

    /** All published plugin versions, by id and version. */
    @GET
    @Path("plugins")
    public List<PluginEntry> plugins() {
        List<Map<String, String>> pinned = tenants.all().stream()
                .map(tenant -> pins.of(tenant.region().id()))
                .toList();
        return plugins.published().stream().map(status -> entry(status, pinned)).toList();
    }

    /** Switches the plugin on or off for the tenant; when it answers, it is done. Data is kept. */
    @PUT
    @Path("tenants/{tenant}/plugins/{plugin}")
    @Consumes("application/json")
    public SwitchEntry switchPlugin(
            @PathParam("tenant") String tenant,
            @PathParam("plugin") String plugin,
            @NotNull @Valid PluginSwitch wanted) {
        TenantId known = known(tenant);
        if (Boolean.TRUE.equals(wanted.enabled())) {
            plugins.enable(known, plugin);
        } else {
            plugins.disable(known, plugin);
        }
        return new SwitchEntry(known, plugin, Boolean.TRUE.equals(wanted.enabled()));
    }

    private TenantId known(String tenant) {
        if (!TenantId.isValid(tenant) || tenants.find(new TenantId(tenant)).isEmpty()) {
            throw ChitekiException.notFound(Reason.of("operator-tenant-unknown", tenant));
        }
        return new TenantId(tenant);
    }

    private TenantEntry entry(RegisteredTenant tenant) {
        List<PinEntry> pinned = pins.of(tenant.region().id()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pin -> new PinEntry(pin.getKey(), pin.getValue()))
                .toList();
        return new TenantEntry(
                tenant.region().id(),
                tenant.region().kind().name().toLowerCase(Locale.ROOT),
                tenant.region().nameJa(),
                tenant.region().nameEn(),
                tenant.state().name().toLowerCase(Locale.ROOT),
                tenant.reason(),
                pinned);
    }

    private static PluginEntry entry(PluginStatus status, List<Map<String, String>> pinned) {
        String id = status.descriptor().id();
        String version = status.descriptor().version();
        long users =
                pinned.stream().filter(pins -> version.equals(pins.get(id))).count();
        return new PluginEntry(id, version, status.descriptor().name(), status.running(), status.problem(), users);
    }

    /**
     * A tenant.
     *
     * @param reason why it is suspended or failed, or null
     * @param plugins what it has enabled
     */
    public record TenantEntry(
            TenantId id,
            String kind,
            String nameJa,
            String nameEn,
            String state,
            @Nullable String reason,
            List<PinEntry> plugins) {}

    /** A plugin that a tenant has enabled. */
    public record PinEntry(String id, String version) {}

    /**
     * A published plugin version.
     *
     * @param problem why it does not run, or null
     * @param tenants how many tenants have enabled this version
     */
    public record PluginEntry(
            String id,
            String version,
            String name,
            boolean running,
            @Nullable String problem,
            long tenants) {}

    /** What the operator wants. */
    public record PluginSwitch(@NotNull @Nullable Boolean enabled) {}

    /** What is so now. */
    public record SwitchEntry(TenantId tenant, String plugin, boolean enabled) {}
}
