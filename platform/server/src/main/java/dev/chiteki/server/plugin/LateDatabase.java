package dev.chiteki.server.plugin;

import dev.chiteki.api.data.Database;
import dev.chiteki.api.data.Work;
import org.jspecify.annotations.Nullable;

/**
 * The database as handed to a plugin's constructor: its session factory needs the entities that only the constructed
 * plugin can name, so it is bound afterwards.
 */
final class LateDatabase implements Database {

    private final String pluginId;
    private volatile @Nullable Database bound;

    LateDatabase(String pluginId) {
        this.pluginId = pluginId;
    }

    String pluginId() {
        return pluginId;
    }

    void bind(Database database) {
        bound = database;
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
        return database().write(work);
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        return database().read(work);
    }

    private Database database() {
        Database database = bound;
        if (database == null) {
            throw new IllegalStateException(
                    "Plugin " + pluginId
                            + " uses its database while it starts, when no region is bound: do so in a view, resource or provision().");
        }
        return database;
    }
}
