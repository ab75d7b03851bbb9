package dev.chiteki.server.files;

import dev.chiteki.api.files.Files;

/** Makes the {@link Files} of a plugin. */
public final class FileDoor {

    /** The files as the plugin sees them: those that it stored, in the bound tenant. */
    public Files forPlugin(String pluginId) {
        throw new UnsupportedOperationException();
    }
}
