package dev.chiteki.server.audit;

import dev.chiteki.server.audit.Actors.Actor;
import dev.chiteki.server.database.Conditions;
import dev.chiteki.server.database.Found;
import dev.chiteki.server.database.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A table of audit rows: a tenant's, or the operators'. */
final class AuditTable {

    private static final int LONGEST_SUBJECT = 512;
    private static final String COLUMNS =
            "id, at, account, roles, tenant, act, plugin, subject, values_before, values_after, origin";

    /** An operator's act names the tenant as its subject, alone or before a slash; accounts name theirs behind an at. */
    private static final String ABOUT_TENANT = "(tenant = :tenant OR subject = :tenant"
            + " OR subject LIKE CONCAT(:tenant, '/%') OR subject LIKE CONCAT('account %@', :tenant))";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;

    AuditTable(String name) {
        this.name = name;
    }

    void insert(JdbcClient jdbc, Actor actor, @Nullable String tenant, AuditedAct act) {
        jdbc.sql("INSERT INTO " + name + " (at, account, roles, tenant, act, plugin, subject, values_before,"
                        + " values_after, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(LocalDateTime.now(ZoneOffset.UTC))
                .param(actor.account())
                .param(actor.roles())
                .param(tenant)
                .param(act.act())
                .param(act.plugin())
                .param(shortened(act.subject()))
                .param(json(act.before()))
                .param(json(act.after()))
                .param(actor.origin())
                .update();
    }

    List<AuditRow> latest(JdbcClient jdbc, int most) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + name + " ORDER BY id DESC LIMIT ?")
                .param(most)
                .query((row, number) -> row(row))
                .list();
    }

    Found<AuditRow> find(JdbcClient jdbc, AuditSearch search, Slice slice) {
        Conditions.Look look = new Conditions.Look(COLUMNS, name, "id DESC");
        return new Conditions()
                .and("at >= :from", "from", utc(search.from()))
                .and("at < :until", "until", utc(search.until()))
                .and("account LIKE :account", "account", Conditions.containing(search.account()))
                .and("act LIKE :act", "act", Conditions.beginning(search.act()))
                .and(ABOUT_TENANT, "tenant", search.tenant())
                .find(jdbc, look, slice, (row, number) -> row(row));
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("account"),
                row.getString("roles"),
                row.getString("tenant"),
                row.getString("act"),
                row.getString("plugin"),
                row.getString("subject"),
                row.getString("values_before"),
                row.getString("values_after"),
                row.getString("origin"));
    }

    /** A key made of many parts may be long; the row must not fail the change that it tells of. */
    private static String shortened(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static @Nullable String json(@Nullable Map<String, @Nullable String> values) {
        return values == null ? null : JSON.writeValueAsString(values);
    }
}
