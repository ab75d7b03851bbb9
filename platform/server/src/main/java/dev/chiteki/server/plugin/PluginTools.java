package dev.chiteki.server.plugin;

import dev.chiteki.api.event.Events;
import dev.chiteki.api.files.Files;
import dev.chiteki.api.person.Preferences;
import dev.chiteki.api.search.SearchIndex;
import dev.chiteki.api.ui.Links;
import dev.chiteki.api.ui.Parts;
import dev.chiteki.api.work.Works;

/** What a plugin version is handed besides its data, its texts and who acts. */
record PluginTools(
        Files files,
        Links links,
        Parts parts,
        Preferences preferences,
        PersonTools people,
        PaperTools papers,
        Works works,
        SearchIndex index,
        Events events) {}
