package dev.chiteki.server.shell.dashboard;

import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.server.plugin.RunningPlugin;

/** A widget with the plugin version that offers it. */
record OfferedWidget(RunningPlugin plugin, Widget widget) {

    /** By which arrangements name it; the same for every version of the plugin. */
    String key() {
        return plugin.id() + "/" + widget.id();
    }

    /** Its title in the reader's language. */
    String title() {
        return plugin.texts().get(widget.titleKey());
    }
}
