package dev.chiteki.server.plugin;

import dev.chiteki.api.data.Database;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.plugin.Services;

/** Makes what a plugin version gets of the platform. */
@FunctionalInterface
interface ContextSource {

    PluginContext context(PluginHome home, Database database, Services services);
}
