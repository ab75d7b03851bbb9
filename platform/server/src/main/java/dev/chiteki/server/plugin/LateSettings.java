package dev.chiteki.server.plugin;

import dev.chiteki.server.setting.SettingsRecord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of a plugin version, known only when it has been made and asked for its contributions. */
final class LateSettings {

    private volatile boolean known;
    private volatile @Nullable SettingsRecord bound;

    /** @param record null where the plugin declares none */
    void bind(@Nullable SettingsRecord record) {
        bound = record;
        known = true;
    }

    Optional<SettingsRecord> find() {
        return Optional.ofNullable(bound);
    }

    SettingsRecord require(String pluginId, Class<? extends Record> type) {
        if (!known) {
            throw new IllegalStateException(
                    "Plugin " + pluginId
                            + " asks for its settings while it starts, when no region is bound: do so in a view, resource or provision().");
        }
        return find().filter(record -> record.defaults().getClass() == type)
                .orElseThrow(() -> new IllegalArgumentException("Plugin " + pluginId + " does not declare " + type
                        + " as its settings: return it from Plugin.settings()."));
    }

    void close() {
        find().ifPresent(SettingsRecord::close);
    }
}
