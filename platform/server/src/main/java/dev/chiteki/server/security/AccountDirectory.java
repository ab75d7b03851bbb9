package dev.chiteki.server.security;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.Conditions;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.database.Found;
import dev.chiteki.server.database.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds accounts of the embedded mode, for those who operate the installation. */
@Component
public final class AccountDirectory {

    private static final Conditions.Look LOOK = new Conditions.Look(
            "name, name_ja, name_en, enabled, operator, password_temporary, last_sign_in, mail_address",
            "account",
            "name");
    private static final String HELD = " FROM membership WHERE (until IS NULL OR until > UTC_TIMESTAMP(6))";

    private final ControlDatabase control;

    AccountDirectory(ControlDatabase control) {
        this.control = control;
    }

    /**
     * What is looked for; what is null or blank does not matter.
     *
     * @param words found anywhere in the account's names
     * @param roles of which an account holds one; if empty, they do not matter
     */
    public record Search(@Nullable String words, @Nullable TenantId tenant, Set<Role> roles) {}

    /**
     * An account as it is listed.
     *
     * @param lastSignIn to the minute, in real time, or null if there was none yet
     * @param mailAddress where its owner gets mail, or null
     * @param memberships those in force, by tenant and role
     */
    public record Entry(
            String name,
            String nameJa,
            String nameEn,
            boolean enabled,
            boolean operator,
            boolean passwordTemporary,
            @Nullable Instant lastSignIn,
            @Nullable String mailAddress,
            List<Membership> memberships) {}

    /** A role that an account holds in a tenant. */
    public record Membership(TenantId tenant, Role role) {}

    /** The accounts that fit, by name. */
    public Found<Entry> find(Search search, Slice slice) {
        Conditions conditions = new Conditions()
                .and(
                        "(name LIKE :words OR name_ja LIKE :words OR LOWER(name_en) LIKE LOWER(:words))",
                        "words",
                        Conditions.containing(search.words()))
                .and("name IN (SELECT account" + HELD + " AND tenant = :tenant)", "tenant", text(search.tenant()))
                .and("name IN (SELECT account" + HELD + " AND role IN (:roles))", "roles", names(search.roles()));
        Found<Entry> bare = conditions.find(control.jdbc(), LOOK, slice, (row, number) -> entry(row));
        Map<String, List<Membership>> held =
                memberships(bare.rows().stream().map(Entry::name).toList());
        return new Found<>(
                bare.rows().stream()
                        .map(entry -> with(entry, held.getOrDefault(entry.name(), List.of())))
                        .toList(),
                bare.all());
    }

    /** When a member of each tenant last signed in, wherever to; tenants without any such are left out. */
    public Map<TenantId, Instant> lastSignIns() {
        Map<TenantId, Instant> last = new TreeMap<>();
        control.jdbc()
                .sql(
                        "SELECT m.tenant, MAX(a.last_sign_in) AS last FROM membership m JOIN account a ON a.name = m.account"
                                + " WHERE a.last_sign_in IS NOT NULL AND (m.until IS NULL OR m.until > UTC_TIMESTAMP(6))"
                                + " GROUP BY m.tenant")
                .query(row -> {
                    last.put(
                            new TenantId(row.getString("tenant")),
                            row.getObject("last", LocalDateTime.class).toInstant(ZoneOffset.UTC));
                });
        return last;
    }

    private Map<String, List<Membership>> memberships(List<String> names) {
        Map<String, List<Membership>> held = new HashMap<>();
        if (!names.isEmpty()) {
            control.jdbc()
                    .sql("SELECT account, tenant, role" + HELD
                            + " AND account IN (:names) ORDER BY account, tenant, role")
                    .param("names", names)
                    .query(row -> {
                        held.computeIfAbsent(row.getString("account"), name -> new ArrayList<>())
                                .add(new Membership(
                                        new TenantId(row.getString("tenant")), Role.valueOf(row.getString("role"))));
                    });
        }
        return held;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Instant lastSignIn = Optional.ofNullable(row.getObject("last_sign_in", LocalDateTime.class))
                .map(time -> time.toInstant(ZoneOffset.UTC))
                .orElse(null);
        return new Entry(
                row.getString("name"),
                row.getString("name_ja"),
                row.getString("name_en"),
                row.getBoolean("enabled"),
                row.getBoolean("operator"),
                row.getBoolean("password_temporary"),
                lastSignIn,
                row.getString("mail_address"),
                List.of());
    }

    private static Entry with(Entry entry, List<Membership> memberships) {
        return new Entry(
                entry.name(),
                entry.nameJa(),
                entry.nameEn(),
                entry.enabled(),
                entry.operator(),
                entry.passwordTemporary(),
                entry.lastSignIn(),
                entry.mailAddress(),
                List.copyOf(memberships));
    }

    private static @Nullable String text(@Nullable TenantId tenant) {
        return tenant == null ? null : tenant.value();
    }

    private static @Nullable List<String> names(Set<Role> roles) {
        return roles.isEmpty() ? null : roles.stream().map(Role::name).toList();
    }
}
