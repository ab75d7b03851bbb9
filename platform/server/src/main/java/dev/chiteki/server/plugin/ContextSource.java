package dev.chiteki.server.plugin;

import dev.chiteki.api.data.Database;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.plugin.Services;
import dev.chiteki.api.text.Texts;

/** Makes what a plugin version gets of the platform. */
@FunctionalInterface
interface ContextSource {

    PluginContext context(String pluginId, Database database, Services services, Texts texts);
}
