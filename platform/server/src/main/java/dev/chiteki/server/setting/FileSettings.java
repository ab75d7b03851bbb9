package dev.chiteki.server.setting;

import dev.chiteki.api.plugin.Settings;
import dev.chiteki.api.region.TenantId;

/** Tells what regions' files declare for plugins. */
@FunctionalInterface
interface FileSettings {

    /** Empty where the file declares nothing for the plugin. */
    Settings of(TenantId tenant, String plugin);
}
