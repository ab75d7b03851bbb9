package dev.chiteki.server.plugin;

import java.util.List;

/** Opens the database of a plugin version once its entities are known. */
@FunctionalInterface
interface DatabaseSource {

    /**
     * Binds the database that the plugin was given.
     *
     * @return what closes it
     */
    Runnable open(LateDatabase database, ClassLoader loader, List<Class<?>> entities);
}
