package dev.chiteki.server.plugin;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.database.Migrations;
import dev.chiteki.server.database.Schema;
import dev.chiteki.server.registry.Pins;
import dev.chiteki.server.search.SearchDoor;
import dev.chiteki.server.setting.RegionSettings;
import dev.chiteki.server.tenant.TenantScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Switches plugins on and off for a tenant: tables first, first day's data next, and only then everybody sees it. */
@Component
class PluginSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(PluginSwitch.class);

    private final Migrations migrations;
    private final Pins pins;
    private final ControlDatabase control;
    private final AuditTrail audit;
    private final SearchDoor search;
    private final PluginOptions options;
    private final RegionSettings settings;

    PluginSwitch(
            Migrations migrations,
            Pins pins,
            ControlDatabase control,
            AuditTrail audit,
            SearchDoor search,
            RegionSettings settings,
            PluginOptions options) {
        this.search = search;
        this.migrations = migrations;
        this.pins = pins;
        this.control = control;
        this.audit = audit;
        this.options = options;
        this.settings = settings;
    }

    /**
     * Repeated, it does nothing but make sure of the tables.
     *
     * @throws ChitekiException {@code plugin-version-older}, REFUSED, if the tenant's data are of a newer release: nothing has
     *     changed then
     */
    void enable(TenantId tenant, StartedPlugin plugin) {
        RunningPlugin running = plugin.running();
        Optional<String> last = pins.last(tenant, running.id());
        last.filter(running.descriptor()::isOlderThan).ifPresent(newer -> {
            throw ChitekiException.refused(
                    Reason.of("plugin-version-older", running.id(), running.version(), newer, tenant));
        });
        migrate(tenant, plugin);
        tellSearch(tenant, plugin);
        plugin.settings()
                .find()
                .ifPresent(record -> TenantScope.run(tenant, () -> settings.takeOver(running.id(), record)));
        String pinned = pins.of(tenant).get(running.id());
        if (running.version().equals(pinned)) {
            return;
        }
        if (last.isEmpty()) {
            provision(tenant, plugin);
        }
        control.write(() -> {
            pins.enable(tenant, running.id(), running.version());
            audit.recordOperator(
                    "plugin.enable", subject(tenant, running.id()), version(pinned), version(running.version()));
            return null;
        });
    }

    /** Repeated, it does nothing. */
    void disable(TenantId tenant, String pluginId) {
        String pinned = pins.of(tenant).get(pluginId);
        if (pinned == null) {
            return;
        }
        control.write(() -> {
            pins.disable(tenant, pluginId);
            audit.recordOperator("plugin.disable", subject(tenant, pluginId), version(pinned), null);
            return null;
        });
    }

    private void migrate(TenantId tenant, StartedPlugin plugin) {
        PluginDescriptor descriptor = plugin.running().descriptor();
        if (!descriptor.changelog().isEmpty()) {
            Schema schema = new Schema(
                    descriptor.id(), descriptor.changelog(), plugin.bundle()::entry, descriptor.appendOnlyTables());
            TenantScope.run(tenant, () -> migrations.migrate(tenant, schema));
        }
    }

    private void provision(TenantId tenant, StartedPlugin plugin) {
        apart("provision", tenant, plugin, plugin.entry()::provision);
    }

    /** Lets people find the records that are there already. */
    private void tellSearch(TenantId tenant, StartedPlugin plugin) {
        RunningPlugin running = plugin.running();
        if (!running.indexes().isEmpty()) {
            apart("indexing", tenant, plugin, () -> running.indexes()
                    .forEach(kind -> search.tellFirst(running.id(), kind)));
        }
    }

    /** On a thread apart, where nobody is signed in: the platform acts, whoever has asked for it. */
    private void apart(String act, TenantId tenant, StartedPlugin plugin, Runnable work) {
        String name = act + " of " + plugin.running().id() + " for " + tenant;
        try {
            ApartCall.call(name, plugin.running().loader(), options.provisionLimit(), () -> {
                TenantScope.run(tenant, work);
                return tenant;
            });
        } catch (TimeoutException late) {
            throw failure(plugin, String.valueOf(options.provisionLimit()));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ChitekiException refused) {
                throw failure(plugin, sentences(plugin, refused));
            }
            LOG.error("The {} failed.", name, failed.getCause());
            throw failure(plugin, String.valueOf(failed.getCause()));
        }
    }

    private static ChitekiException failure(StartedPlugin plugin, String why) {
        return new ChitekiException(
                Fault.REFUSED,
                List.of(Reason.of("plugin-provision-failed", plugin.running().id(), why)));
    }

    private static String sentences(StartedPlugin plugin, ChitekiException refused) {
        return refused.reasons().stream()
                .map(reason -> plugin.running()
                        .texts()
                        .get("error." + reason.code(), reason.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    private static String subject(TenantId tenant, String pluginId) {
        return tenant + "/" + pluginId;
    }

    private static @Nullable Map<String, @Nullable String> version(@Nullable String version) {
        if (version == null) {
            return null;
        }
        Map<String, @Nullable String> values = new HashMap<>();
        values.put("version", version);
        return values;
    }
}
