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

    private static EnabledPlugin enabled(ResultSet row, int number) throws SQLException {
        return new EnabledPlugin(
                new TenantId(row.getString("id")),
                ZoneId.of(row.getString("zone")),
                Locale.of(row.getString("language")),
                row.getString("plugin"),
                row.getString("version"));
    }
}
