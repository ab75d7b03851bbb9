package dev.chiteki.server.operator;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.Migrations;
import dev.chiteki.server.database.Schema;
import dev.chiteki.server.database.Sha256;
import dev.chiteki.server.database.TenantDatabases;
import dev.chiteki.server.plugin.PluginDescriptor;
import dev.chiteki.server.plugin.PluginStopped;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a tenant's database and tables, and tells, without opening it, whether they could be out of date. */
@Component
final class TenantTables {

    private static final Logger LOG = LoggerFactory.getLogger(TenantTables.class);
    private static final String NO_TABLES = "-";

    private final TenantDatabases databases;
    private final Migrations migrations;
    private final Plugins plugins;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    TenantTables(TenantDatabases databases, Migrations migrations, Plugins plugins) {
        this.databases = databases;
        this.migrations = migrations;
        this.plugins = plugins;
    }

    /** Database, accounts and the platform's own tables; what exists is left as it is. */
    void makeCore(TenantId tenant) {
        databases.create(tenant);
        migrations.migrate(tenant, Schema.core());
    }

    /** Each plugin's tables and first day's data; what exists is left as it is. */
    void enable(TenantId tenant, Collection<String> pluginIds) {
        pluginIds.forEach(plugin -> plugins.enable(tenant, plugin));
    }

    /** As {@link #enable}, each plugin for itself; returns those that failed. */
    Map<String, RuntimeException> tryToEnable(TenantId tenant, Collection<String> pluginIds) {
        Map<String, RuntimeException> failures = new TreeMap<>();
        for (String plugin : pluginIds) {
            try {
                plugins.enable(tenant, plugin);
            } catch (RuntimeException failure) {
                LOG.info("Plugin {} of {} could not be brought up to date.", plugin, tenant, failure);
                failures.put(plugin, failure);
            }
        }
        return failures;
    }

    /** Stands for all tables that the tenant should have: equal as long as no changelog of them changes. */
    String fingerprint(TenantId tenant) {
        StringBuilder schemas = new StringBuilder(hash("core", Schema.core()));
        for (RunningPlugin plugin : plugins.switched(tenant)) {
            schemas.append('\n').append(plugin.id()).append(' ').append(hash(plugin));
        }
        return Sha256.of(schemas.toString());
    }

    /** A version may be withdrawn and come again with other tables. */
    @EventListener
    void on(PluginStopped event) {
        hashes.remove(event.plugin().id() + " " + event.plugin().version());
    }

    private String hash(RunningPlugin plugin) {
        PluginDescriptor descriptor = plugin.descriptor();
        if (descriptor.changelog().isEmpty()) {
            return plugin.version() + NO_TABLES;
        }
        Schema schema = new Schema(
                descriptor.id(),
                descriptor.changelog(),
                path -> Optional.ofNullable(plugin.loader().getResource(path)),
                descriptor.appendOnlyTables());
        return hash(plugin.id() + " " + plugin.version(), schema);
    }

    private String hash(String name, Schema schema) {
        return hashes.computeIfAbsent(name, key -> Migrations.fingerprint(schema));
    }
}
