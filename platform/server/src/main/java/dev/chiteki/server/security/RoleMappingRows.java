package dev.chiteki.server.security;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.ControlDatabase;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Mappings in the control database, to which no account of a tenant has access: not even hostile SQL on a tenant's own
 * connection gives anybody a right.
 */
@Component
final class RoleMappingRows implements RoleMappings {

    private final ControlDatabase control;

    RoleMappingRows(ControlDatabase control) {
        this.control = control;
    }

    @Override
    public RoleMapping of(TenantId tenant) {
        List<RoleDeviation> deviations = statement(
                        "select permission, role, granted from role_deviation where tenant = :tenant", tenant)
                .query((row, number) -> new RoleDeviation(
                        row.getString("permission"), Role.valueOf(row.getString("role")), row.getBoolean("granted")))
                .list();
        return RoleMapping.of(version(tenant), deviations);
    }

    /** Whether the version was still that one; it is the next one then. */
    boolean advance(TenantId tenant, long seen) {
        statement("insert ignore into role_mapping (tenant, version) values (:tenant, 0)", tenant)
                .update();
        return statement(
                                "update role_mapping set version = version + 1 where tenant = :tenant and version = :seen",
                                tenant)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void keep(TenantId tenant, RoleDeviation deviation) {
        statement(
                        "insert into role_deviation (tenant, permission, role, granted)"
                                + " values (:tenant, :permission, :role, :granted)"
                                + " on duplicate key update granted = :granted",
                        tenant)
                .param("permission", deviation.permission())
                .param("role", deviation.role().name())
                .param("granted", deviation.granted())
                .update();
    }

    void forget(TenantId tenant, String permission, Role role) {
        statement(
                        "delete from role_deviation where tenant = :tenant and permission = :permission and role = :role",
                        tenant)
                .param("permission", permission)
                .param("role", role.name())
                .update();
    }

    /** What the tenant has decided; the history of it is append-only and stays as evidence. */
    void forget(TenantId tenant) {
        for (String table : List.of("role_deviation", "role_mapping")) {
            statement("delete from " + table + " where tenant = :tenant", tenant)
                    .update();
        }
    }

    void note(TenantId tenant, RoleChange change) {
        statement(
                        "insert into role_change (tenant, version, permission, role, kind, account, at)"
                                + " values (:tenant, :version, :permission, :role, :kind, :account, :at)",
                        tenant)
                .param("version", change.version())
                .param("permission", change.permission())
                .param("role", change.role().name())
                .param("kind", change.kind().name())
                .param("account", change.account())
                .param("at", LocalDateTime.ofInstant(change.at(), ZoneOffset.UTC))
                .update();
    }

    /** The latest changes, the newest first. */
    List<RoleChange> history(TenantId tenant, int most) {
        return statement("select * from role_change where tenant = :tenant order by id desc limit :most", tenant)
                .param("most", most)
                .query((row, number) -> new RoleChange(
                        row.getLong("version"),
                        row.getString("permission"),
                        Role.valueOf(row.getString("role")),
                        RoleChange.Kind.valueOf(row.getString("kind")),
                        row.getString("account"),
                        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    private long version(TenantId tenant) {
        return statement("select version from role_mapping where tenant = :tenant", tenant)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private StatementSpec statement(String sql, TenantId tenant) {
        return control.jdbc().sql(sql).param("tenant", tenant.value());
    }
}
