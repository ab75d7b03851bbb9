package dev.chiteki.server.shell.dashboard;

import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.server.plugin.RunningPlugin;
import org.jspecify.annotations.Nullable;

/**
 * A widget with the plugin version that offers it.
 *
 * @param name its title where that is no text of the plugin, or null
 */
record OfferedWidget(
        RunningPlugin plugin, Widget widget, @Nullable Bilingual name) {

    /** One whose title is a text of its plugin. */
    OfferedWidget(RunningPlugin plugin, Widget widget) {
        this(plugin, widget, null);
    }

    /** By which arrangements name it; the same for every version of the plugin. */
    String key() {
        return plugin.id() + "/" + widget.id();
    }

    /** Its title in the reader's language. */
    String title() {
        return name == null
                ? plugin.texts().get(widget.titleKey())
                : name.in(plugin.texts().locale());
    }
}
