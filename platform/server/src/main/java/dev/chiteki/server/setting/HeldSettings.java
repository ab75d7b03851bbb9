package dev.chiteki.server.setting;

import dev.chiteki.api.error.Reason;
import dev.chiteki.api.setting.Secret;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what holds in the bound region: its rows, or its file as long as there are none. */
@Component
final class HeldSettings {

    private final TenantTransactions transactions;
    private final SettingRows rows;
    private final SecretSeal seal;
    private final FileSettings files;

    HeldSettings(TenantTransactions transactions, SettingRows rows, SecretSeal seal, FileSettings files) {
        this.transactions = transactions;
        this.rows = rows;
        this.seal = seal;
        this.files = files;
    }

    /**
     * What is set for a plugin.
     *
     * @param version how often it has changed; 0 as long as the file counts
     * @param values by component, plainly or as a {@link Secret}
     * @param unreadable secrets that no key opens
     */
    record Held(
            long version,
            Map<String, @Nullable Object> values,
            Map<String, SettingRow> rows,
            List<Fallback> unreadable) {}

    /** Reads it in the running transaction. */
    Held held(String plugin, SettingsRecord record) {
        Optional<Long> version = rows.version(plugin);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (version.isEmpty()) {
            values.putAll(declared(plugin, record));
            return new Held(0, values, Map.of(), List.of());
        }
        Map<String, SettingRow> found = new LinkedHashMap<>();
        List<Fallback> unreadable = new ArrayList<>();
        for (SettingRow row : rows.all(plugin)) {
            found.put(row.name(), row);
            if (!row.isSecret()) {
                values.put(row.name(), PlainJson.read(row.content()));
            } else {
                open(row)
                        .ifPresentOrElse(
                                secret -> values.put(row.name(), secret),
                                () -> unreadable.add(new Fallback(
                                        row.name(),
                                        null,
                                        List.of(Reason.at(row.name(), "setting-secret-unreadable", row.name())))));
            }
        }
        return new Held(version.get(), values, found, unreadable);
    }

    /** What the region's file says of the components that are no secrets, in the form in which rows are read. */
    Map<String, Object> declared(String plugin, SettingsRecord record) {
        Map<String, Object> declared = new LinkedHashMap<>();
        files.of(TenantScope.current(), plugin).values().forEach((name, plain) -> record.nowNamed(name)
                .filter(field -> !field.isSecret())
                .ifPresent(field -> declared.put(field.name(), Objects.requireNonNull(PlainJson.normal(plain)))));
        return declared;
    }

    Optional<Secret> open(SettingRow row) {
        return seal.open(new Sealed(String.valueOf(row.keyId()), row.content()), place(row.plugin(), row.name()));
    }

    Sealed seal(Secret secret, String plugin, String name) {
        return seal.seal(secret, place(plugin, name));
    }

    /**
     * The record of the region: within a transaction once, so that its parts see the same; outside of one anew each time.
     */
    Record record(String plugin, SettingsRecord record) {
        if (!transactions.isActive()) {
            return transactions.read(() -> bind(plugin, record));
        }
        return transactions
                .resource(SeenSettings.class, SeenSettings.class, SeenSettings::new)
                .of(plugin, record.type(), () -> bind(plugin, record));
    }

    /** What was read in the running transaction counts no more. */
    void changed(String plugin) {
        transactions
                .resource(SeenSettings.class, SeenSettings.class, SeenSettings::new)
                .forget(plugin);
    }

    private Record bind(String plugin, SettingsRecord record) {
        return record.bind(held(plugin, record).values()).record();
    }

    private static SecretPlace place(String plugin, String name) {
        return new SecretPlace(TenantScope.current(), plugin, name);
    }
}
