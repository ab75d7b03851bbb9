package dev.chiteki.server.setting;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.setting.Secret;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.registry.TenantForgotten;
import dev.chiteki.server.tenant.TenantScope;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Under which keys the secrets of regions are encrypted, and how they come under the current one. */
@Component
public final class SettingSecrets {

    private final TenantTransactions transactions;
    private final ControlDatabase control;
    private final HeldSettings held;
    private final SettingRows rows;
    private final SettingKeys keys;

    SettingSecrets(
            TenantTransactions transactions,
            ControlDatabase control,
            HeldSettings held,
            SettingRows rows,
            SettingKeys keys) {
        this.transactions = transactions;
        this.control = control;
        this.held = held;
        this.rows = rows;
        this.keys = keys;
    }

    /** The id of the key that encrypts. */
    public String current() {
        return keys.current();
    }

    /** The ids of keys that have a configured secret of their own. */
    public SortedSet<String> configured() {
        return keys.configured();
    }

    /**
     * Encrypts the bound region's secrets anew under the current key, those that are not yet, and keeps the count for
     * {@link #counts}. A secret that no key opens stays as it is.
     */
    public SecretCount reseal() {
        TenantId tenant = TenantScope.current();
        SecretCount count = transactions.write(() -> {
            List<SettingRow> secrets = rows.secrets();
            long unreadable = secrets.stream().filter(row -> !resealed(row)).count();
            long outdated = rows.secrets().stream()
                    .filter(row -> !keys.current().equals(row.keyId()))
                    .count();
            return new SecretCount(tenant, keys.current(), secrets.size(), outdated, unreadable);
        });
        keep(count);
        return count;
    }

    /** The last count of each region that was counted. */
    public List<SecretCount> counts() {
        return control.jdbc()
                .sql("select * from setting_key_count order by tenant")
                .query((row, number) -> new SecretCount(
                        new TenantId(row.getString("tenant")),
                        row.getString("current_key"),
                        row.getLong("secrets"),
                        row.getLong("outdated"),
                        row.getLong("unreadable")))
                .list();
    }

    @EventListener
    void on(TenantForgotten forgotten) {
        control.jdbc()
                .sql("delete from setting_key_count where tenant = :tenant")
                .param("tenant", forgotten.tenant().value())
                .update();
    }

    /** Whether the secret can be read; it is under the current key then. */
    private boolean resealed(SettingRow row) {
        Optional<Secret> secret = held.open(row);
        if (secret.isPresent() && !keys.current().equals(row.keyId())) {
            rows.reseal(row, held.seal(secret.get(), row.plugin(), row.name()));
        }
        return secret.isPresent();
    }

    private void keep(SecretCount count) {
        control.jdbc()
                .sql("insert into setting_key_count (tenant, current_key, secrets, outdated, unreadable, counted_at)"
                        + " values (:tenant, :key, :secrets, :outdated, :unreadable, :at)"
                        + " on duplicate key update current_key = :key, secrets = :secrets, outdated = :outdated,"
                        + " unreadable = :unreadable, counted_at = :at")
                .param("tenant", count.tenant().value())
                .param("key", count.currentKey())
                .param("secrets", count.secrets())
                .param("outdated", count.outdated())
                .param("unreadable", count.unreadable())
                .param("at", LocalDateTime.now(ZoneOffset.UTC))
                .update();
    }
}
