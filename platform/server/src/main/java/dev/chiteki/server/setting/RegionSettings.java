package dev.chiteki.server.setting;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.setting.HeldSettings.Held;
import dev.chiteki.server.setting.SettingRows.Editor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the bound region has set for its plugins, how it stands, and changes of it. The caller has asked who may. */
@Component
public final class RegionSettings {

    private final TenantTransactions transactions;
    private final HeldSettings held;
    private final SettingRows rows;
    private final SettingsWriting writing;
    private final SignedInUser user;

    RegionSettings(
            TenantTransactions transactions,
            HeldSettings held,
            SettingRows rows,
            SettingsWriting writing,
            SignedInUser user) {
        this.transactions = transactions;
        this.held = held;
        this.rows = rows;
        this.writing = writing;
        this.user = user;
    }

    /** The record that holds: the same for the length of a transaction. Never fails because of a value. */
    public Record read(String plugin, SettingsRecord record) {
        return held.record(plugin, record);
    }

    /** How they stand, for whoever may change them. */
    public SettingsState state(String plugin, SettingsRecord record) {
        return transactions.read(() -> stateOf(plugin, record));
    }

    /** The latest changes, the newest first. */
    public List<SettingChange> history(String plugin, int most) {
        return transactions.read(() -> rows.history(plugin, most));
    }

    /**
     * Takes over what the region's file declares as first values; from then on the file counts no more. Repeated, it does
     * nothing.
     */
    public void takeOver(String plugin, SettingsRecord record) {
        transactions.write(() -> {
            takeOver(plugin, record, editor());
            return null;
        });
    }

    /**
     * Changes them, all or nothing.
     *
     * @throws ChitekiException {@code setting-stale}, CONFLICT, if somebody else was faster; INVALID, with a reason for each
     *     component at fault
     */
    public SettingsState change(String plugin, SettingsRecord record, SettingsChange change) {
        return transactions.write(() -> {
            Editor editor = editor();
            takeOver(plugin, record, editor);
            Held before = held.held(plugin, record);
            writing.change(new SettingsWriting.Target(plugin, record, before, editor), change);
            held.changed(plugin);
            return stateOf(plugin, record);
        });
    }

    private void takeOver(String plugin, SettingsRecord record, Editor editor) {
        Map<String, Object> declared = held.declared(plugin, record);
        if (rows.version(plugin).isEmpty() && rows.begin(plugin, editor)) {
            declared.forEach((name, plain) -> writing.declare(plugin, name, plain, editor.at()));
            held.changed(plugin);
        }
    }

    private SettingsState stateOf(String plugin, SettingsRecord record) {
        Held now = held.held(plugin, record);
        Bound bound = record.bind(now.values());
        Map<String, Fallback> problems = new LinkedHashMap<>();
        List<Fallback> all = new ArrayList<>(now.unreadable());
        all.addAll(bound.fallbacks());
        all.forEach(problem -> problems.put(problem.name(), problem));
        Map<String, Object> declared = held.declared(plugin, record);
        List<FieldState> fields = record.fields().all().stream()
                .map(field -> {
                    @Nullable Object value = field.isSecret() ? null : field.plain(field.of(bound.record()));
                    @Nullable SettingRow row = row(now, record, field);
                    @Nullable Object inFile = declared.get(field.name());
                    return new FieldState(
                            field,
                            value,
                            row != null || now.values().containsKey(field.name()),
                            row == null ? null : row.changedBy(),
                            row == null ? null : row.changedAt(),
                            problems.get(field.name()),
                            Objects.equals(inFile, value) ? null : inFile);
                })
                .toList();
        return new SettingsState(now.version(), fields, bound.leftovers());
    }

    private static @Nullable SettingRow row(Held now, SettingsRecord record, Field field) {
        SettingRow own = now.rows().get(field.name());
        return own != null
                ? own
                : now.rows().values().stream()
                        .filter(row -> record.nowNamed(row.name())
                                .filter(field::equals)
                                .isPresent())
                        .findFirst()
                        .orElse(null);
    }

    private Editor editor() {
        return new Editor(user.accountName(), Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
}
