package dev.chiteki.server.database;

import dev.chiteki.api.data.Database;
import dev.chiteki.api.data.Work;
import org.jspecify.annotations.Nullable;

/** A plugin version's door to the bound tenant's data; its sessions work on the connection of the running transaction. */
public final class PluginDatabase implements Database, AutoCloseable {

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        throw new UnsupportedOperationException();
    }

    /** Closes the session factory; nothing of the plugin's class loader is kept. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
