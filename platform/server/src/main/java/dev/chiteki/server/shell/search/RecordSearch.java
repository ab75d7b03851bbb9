package dev.chiteki.server.shell.search;

import dev.chiteki.api.search.Search;
import dev.chiteki.server.plugin.RunningPlugin;

/** A search of a plugin that the region has enabled. */
record RecordSearch(RunningPlugin plugin, Search search) {

    /** By what the log names it. */
    String name() {
        return "search '" + search.titleKey() + "' of " + plugin.id() + " " + plugin.version();
    }
}
