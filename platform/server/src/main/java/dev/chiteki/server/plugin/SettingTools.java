package dev.chiteki.server.plugin;

import dev.chiteki.api.plugin.Settings;
import dev.chiteki.server.setting.SettingsRecord;
import dev.chiteki.server.tenant.TenantScope;

/** What a plugin version reads its settings by. */
record SettingTools(String pluginId, LateSettings late, SettingSupplies supplies) {

    /** What the bound region's file declares. */
    Settings declared() {
        return supplies.files().of(TenantScope.current(), pluginId);
    }

    /** What holds in the bound region. */
    <R extends Record> R typed(Class<R> type) {
        SettingsRecord record = late.require(pluginId, type);
        return type.cast(supplies.regions().read(pluginId, record));
    }
}
