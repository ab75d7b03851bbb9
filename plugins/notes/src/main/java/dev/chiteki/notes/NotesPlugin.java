package dev.chiteki.notes;

import dev.chiteki.api.plugin.ChitekiPlugin;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;

/** The entry of the notes plugin. */
@ChitekiPlugin(id = "notes")
public final class NotesPlugin implements Plugin {

    private final PluginContext context;

    public NotesPlugin(PluginContext context) {
        this.context = context;
    }

    PluginContext context() {
        return context;
    }
}
