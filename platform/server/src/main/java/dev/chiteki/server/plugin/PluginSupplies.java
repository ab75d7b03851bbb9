package dev.chiteki.server.plugin;

import dev.chiteki.api.data.Database;
import dev.chiteki.server.files.FileDoor;
import dev.chiteki.server.preference.PreferenceDoor;
import dev.chiteki.server.search.SearchDoor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where the tools of plugins come from; those of the shell come late, because it stands upon this module. */
@Component
record PluginSupplies(
        FileDoor files,
        PreferenceDoor preferences,
        PersonSupplies people,
        PaperSupplies papers,
        WorkSupplies works,
        SearchDoor search,
        EventSupplies events,
        ObjectProvider<PageSource> pages) {

    PluginTools of(PluginHome home, Database database) {
        String pluginId = home.pluginId();
        return new PluginTools(
                files.forPlugin(pluginId),
                pages.getObject().links(pluginId),
                pages.getObject().parts(pluginId, database),
                preferences.of(pluginId),
                people.of(pluginId),
                papers.of(home),
                works.of(home),
                search.of(pluginId),
                events.of(home));
    }
}
