package dev.chiteki.server.registry;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.ControlDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the active tenants have enabled, as the control database says at the moment of asking: for work that must not go by
 * what this node remembers.
 */
@Component
public final class EnabledPlugins {

    private static final String SELECT = """
            SELECT t.id, t.zone, t.language, p.plugin, p.version FROM tenant t JOIN pin p ON p.tenant = t.id
            WHERE t.state = 'ACTIVE' AND p.enabled""";

    private static final String EVERY = """
            SELECT t.id, t.zone, t.language, :plugin AS plugin, :version AS version FROM tenant t
            WHERE t.state = 'ACTIVE'""";

    private final ControlDatabase control;

    EnabledPlugins(ControlDatabase control) {
        this.control = control;
    }

    /** Of all active tenants. */
    public List<EnabledPlugin> all() {
        return control.jdbc().sql(SELECT).query(EnabledPlugins::enabled).list();
    }

    /** The plugin, if the tenant is active and has it enabled. */
    public Optional<EnabledPlugin> find(TenantId tenant, String plugin) {
        return control.jdbc()
                .sql(SELECT + " AND t.id = :tenant AND p.plugin = :plugin")
                .param("tenant", tenant.value())
                .param("plugin", plugin)
                .query(EnabledPlugins::enabled)
                .optional();
    }

    /** Of all active tenants, a plugin that every tenant has, in that version. */
    public List<EnabledPlugin> ofEvery(String plugin, String version) {
        return control.jdbc()
                .sql(EVERY)
                .param("plugin", plugin)
                .param("version", version)
                .query(EnabledPlugins::enabled)
                .list();
    }

    /** A plugin that every tenant has, in that version, if the tenant is active. */
    public Optional<EnabledPlugin> ofEvery(TenantId tenant, String plugin, String version) {
        return control.jdbc()
                .sql(EVERY + " AND t.id = :tenant")
                .param("tenant", tenant.value())
                .param("plugin", plugin)
                .param("version", version)
                .query(EnabledPlugins::enabled)
                .optional();
    }

    private static EnabledPlugin enabled(ResultSet row, int number) throws SQLException {
        return new EnabledPlugin(
                new TenantId(row.getString("id")),
                ZoneId.of(row.getString("zone")),
                Locale.of(row.getString("language")),
                row.getString("plugin"),
                row.getString("version"));
    }
}
