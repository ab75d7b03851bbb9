package dev.chiteki.server.plugin;

import dev.chiteki.server.registry.DeclaredSettings;
import dev.chiteki.server.setting.RegionSettings;
import org.springframework.stereotype.Component;

/** Where plugins' settings come from: what regions' files declare, and what regions have set. */
@Component
record SettingSupplies(DeclaredSettings files, RegionSettings regions) {

    SettingTools of(PluginHome home) {
        return new SettingTools(home.pluginId(), home.settings(), this);
    }
}
