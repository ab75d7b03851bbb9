package dev.chiteki.server.registry;

import dev.chiteki.api.region.Region;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.region.TenantKind;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.registry.declaration.ClusterDeclaration;
import dev.chiteki.server.registry.declaration.TenantDeclaration;
import dev.chiteki.server.registry.declaration.TenantFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the control table {@code tenant}. */
@Component
final class TenantRows {

    /** The states of a tenant that is still, or again, to be made. */
    static final Set<TenantState> UNFINISHED =
            EnumSet.of(TenantState.REQUESTED, TenantState.PROVISIONING, TenantState.FAILED);

    private static final String COLUMNS =
            "id, kind, name_ja, name_en, zone, state, reason, colour, language, declaration, source, drifted, changed_at";
    private static final int LONGEST_REASON = 2000;

    private final ControlDatabase control;

    TenantRows(ControlDatabase control) {
        this.control = control;
    }

    List<RegisteredTenant> all() {
        return control.jdbc()
                .sql("SELECT " + COLUMNS + " FROM tenant ORDER BY id")
                .query(TenantRows::tenant)
                .list();
    }

    Optional<RegisteredTenant> find(TenantId id) {
        return control.jdbc()
                .sql("SELECT " + COLUMNS + " FROM tenant WHERE id = ?")
                .param(id.value())
                .query(TenantRows::tenant)
                .optional();
    }

    void insert(TenantFile file, TenantSource source) {
        declared(file, source, """
                INSERT INTO tenant (id, kind, name_ja, name_en, zone, area, colour, language, declaration,
                                    declaration_hash, source, drifted, server, state, reason, created_at, changed_at)
                VALUES (:id, :kind, :nameJa, :nameEn, :zone, :area, :colour, :language, :declaration,
                        :hash, :source, FALSE, 'default', 'REQUESTED', NULL, :now, :now)""");
    }

    void replaceDeclaration(TenantFile file) {
        declared(file, TenantSource.FILE, """
                UPDATE tenant SET kind = :kind, name_ja = :nameJa, name_en = :nameEn, zone = :zone, area = :area,
                                  colour = :colour, language = :language, declaration = :declaration,
                                  declaration_hash = :hash, source = :source, drifted = FALSE, changed_at = :now
                WHERE id = :id""");
    }

    /** @throws IllegalStateException if the tenant is in none of the states from which it may come */
    void move(TenantId id, Set<TenantState> from, TenantState to, @Nullable String reason) {
        int moved = control.jdbc()
                .sql(
                        "UPDATE tenant SET state = :to, reason = :reason, changed_at = :now WHERE id = :id AND state IN (:from)")
                .param("to", to.name())
                .param("reason", shortened(reason))
                .param("now", now())
                .param("id", id.value())
                .param("from", from.stream().map(Enum::name).toList())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("Tenant " + id + " cannot become " + to + ": it is in none of the states "
                    + from + ", or not registered.");
        }
    }

    /** Notes and returns whether the hash differs from that of the applied text. */
    boolean noteDrift(TenantId id, @Nullable String hash) {
        control.jdbc()
                .sql("UPDATE tenant SET drifted = NOT (declaration_hash <=> :hash) WHERE id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
        return control.jdbc()
                .sql("SELECT drifted FROM tenant WHERE id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    Preparation preparation(TenantId id) {
        return control.jdbc()
                .sql("SELECT activated_at IS NOT NULL AS ever_active, fingerprint FROM tenant WHERE id = ?")
                .param(id.value())
                .query((row, number) -> new Preparation(row.getBoolean("ever_active"), row.getString("fingerprint")))
                .single();
    }

    void notePrepared(TenantId id, String fingerprint) {
        control.jdbc()
                .sql(
                        "UPDATE tenant SET fingerprint = :fingerprint, activated_at = COALESCE(activated_at, :now) WHERE id = :id")
                .param("fingerprint", fingerprint)
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    private void declared(TenantFile file, TenantSource source, String sql) {
        TenantDeclaration declaration = file.declaration();
        Region region = declaration.region();
        ClusterDeclaration cluster = declaration.cluster();
        JdbcClient.StatementSpec statement = control.jdbc()
                .sql(sql)
                .param("id", region.id().value())
                .param("kind", region.kind().name())
                .param("nameJa", region.nameJa())
                .param("nameEn", region.nameEn())
                .param("zone", region.zone().getId())
                .param("area", cluster == null ? null : cluster.area().value())
                .param("colour", declaration.colour().value())
                .param("language", declaration.language().getLanguage())
                .param("declaration", file.text())
                .param("hash", file.hash())
                .param("source", source.name())
                .param("now", now());
        statement.update();
    }

    private static RegisteredTenant tenant(ResultSet row, int number) throws SQLException {
        Region region = new Region(
                new TenantId(row.getString("id")),
                TenantKind.valueOf(row.getString("kind")),
                row.getString("name_ja"),
                row.getString("name_en"),
                ZoneId.of(row.getString("zone")));
        return new RegisteredTenant(
                region,
                TenantState.valueOf(row.getString("state")),
                row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("reason"),
                row.getString("colour"),
                Locale.of(row.getString("language")),
                row.getString("declaration"),
                TenantSource.valueOf(row.getString("source")),
                row.getBoolean("drifted"));
    }

    private static @Nullable String shortened(@Nullable String reason) {
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    /** The registry tells real time, in UTC. */
    static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    void remove(TenantId id) {
        control.jdbc().sql("DELETE FROM tenant WHERE id = ?").param(id.value()).update();
    }
}
