package dev.chiteki.server.security;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.ControlDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of accounts and memberships. Times are real ones, kept in UTC. */
@Component
final class AccountRows implements Standings {

    private static final String COLUMNS =
            "name, name_ja, name_en, language, theme, enabled, operator, password_temporary, password_changed";

    private final ControlDatabase control;

    AccountRows(ControlDatabase control) {
        this.control = control;
    }

    /** An account with the hash of its password, which nobody else needs. */
    record Secret(Account account, String passwordHash, boolean demo) {}

    @Override
    public Optional<Standing> find(String name) {
        return account(name).map(account -> new Standing(account, memberships(name)));
    }

    Optional<Account> account(String name) {
        return control.jdbc()
                .sql("SELECT " + COLUMNS + " FROM account WHERE name = :name")
                .param("name", name)
                .query((row, number) -> account(row))
                .optional();
    }

    Optional<Secret> secret(String name) {
        return control.jdbc()
                .sql("SELECT " + COLUMNS + ", password_hash, demo FROM account WHERE name = :name")
                .param("name", name)
                .query((row, number) ->
                        new Secret(account(row), row.getString("password_hash"), row.getBoolean("demo")))
                .optional();
    }

    void insert(Secret secret) {
        Account account = secret.account();
        control.jdbc()
                .sql("""
                        INSERT INTO account (name, name_ja, name_en, password_hash, enabled, operator,
                          password_temporary, demo, language, created, password_changed)
                        VALUES (:name, :ja, :en, :hash, :enabled, :operator, :temporary, :demo, :language, :now, :now)
                        """)
                .param("name", account.name())
                .param("ja", account.nameJa())
                .param("en", account.nameEn())
                .param("hash", secret.passwordHash())
                .param("enabled", account.enabled())
                .param("operator", account.operator())
                .param("temporary", account.passwordTemporary())
                .param("demo", secret.demo())
                .param("language", code(account.language()))
                .param("now", utc(account.passwordChanged()))
                .update();
    }

    void setPassword(Secret secret) {
        control.jdbc()
                .sql("""
                        UPDATE account SET password_hash = :hash, password_temporary = :temporary, demo = :demo,
                          password_changed = :changed WHERE name = :name
                        """)
                .param("hash", secret.passwordHash())
                .param("temporary", secret.account().passwordTemporary())
                .param("demo", secret.demo())
                .param("changed", utc(secret.account().passwordChanged()))
                .param("name", secret.account().name())
                .update();
    }

    /** Notes the sign-in to the minute: programs sign in with each call. */
    void noteSignIn(String name) {
        Instant now = Instant.now();
        control.jdbc()
                .sql("UPDATE account SET last_sign_in = :now"
                        + " WHERE name = :name AND (last_sign_in IS NULL OR last_sign_in < :before)")
                .param("now", utc(now))
                .param("before", utc(now.minus(Duration.ofMinutes(1))))
                .param("name", name)
                .update();
    }

    void setEnabled(String name, boolean enabled) {
        control.jdbc()
                .sql("UPDATE account SET enabled = :enabled WHERE name = :name")
                .param("enabled", enabled)
                .param("name", name)
                .update();
    }

    void setLanguage(String name, Locale language) {
        control.jdbc()
                .sql("UPDATE account SET language = :language WHERE name = :name")
                .param("language", code(language))
                .param("name", name)
                .update();
    }

    void setTheme(String name, Theme theme) {
        control.jdbc()
                .sql("UPDATE account SET theme = :theme WHERE name = :name")
                .param("theme", theme.code())
                .param("name", name)
                .update();
    }

    void join(String name, TenantId tenant, Role role, Instant since) {
        control.jdbc()
                .sql("""
                        INSERT INTO membership (account, tenant, role, since) VALUES (:name, :tenant, :role, :since)
                        ON DUPLICATE KEY UPDATE until = NULL
                        """)
                .param("name", name)
                .param("tenant", tenant.value())
                .param("role", role.name())
                .param("since", utc(since))
                .update();
    }

    void leave(String name, TenantId tenant, Role role, Instant until) {
        control.jdbc()
                .sql("""
                        UPDATE membership SET until = :until
                        WHERE account = :name AND tenant = :tenant AND role = :role AND until IS NULL
                        """)
                .param("until", utc(until))
                .param("name", name)
                .param("tenant", tenant.value())
                .param("role", role.name())
                .update();
    }

    private Map<TenantId, Set<Role>> memberships(String name) {
        record Held(TenantId tenant, Role role) {}
        List<Held> held = control.jdbc()
                .sql("SELECT tenant, role FROM membership WHERE account = :name AND (until IS NULL OR until > :now)")
                .param("name", name)
                .param("now", utc(Instant.now()))
                .query((row, number) ->
                        new Held(new TenantId(row.getString("tenant")), Role.valueOf(row.getString("role"))))
                .list();
        Map<TenantId, Set<Role>> byTenant = new HashMap<>();
        held.forEach(one -> byTenant.computeIfAbsent(one.tenant(), tenant -> EnumSet.noneOf(Role.class))
                .add(one.role()));
        return byTenant;
    }

    private static Account account(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return new Account(
                row.getString("name"),
                row.getString("name_ja"),
                row.getString("name_en"),
                language == null ? null : Locale.of(language),
                Theme.of(row.getString("theme")),
                row.getBoolean("enabled"),
                row.getBoolean("operator"),
                row.getBoolean("password_temporary"),
                row.getObject("password_changed", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static @Nullable String code(@Nullable Locale language) {
        return language == null ? null : language.getLanguage();
    }

    /** The instant as the columns keep it: microseconds, in UTC. */
    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
