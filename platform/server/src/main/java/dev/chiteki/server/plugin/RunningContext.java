package dev.chiteki.server.plugin;

import dev.chiteki.api.data.Database;
import dev.chiteki.api.document.Documents;
import dev.chiteki.api.document.Spreadsheets;
import dev.chiteki.api.event.Events;
import dev.chiteki.api.files.Files;
import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.api.japan.Calendars;
import dev.chiteki.api.notice.Notices;
import dev.chiteki.api.person.Directory;
import dev.chiteki.api.person.Drafts;
import dev.chiteki.api.person.Preferences;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.plugin.Services;
import dev.chiteki.api.plugin.Settings;
import dev.chiteki.api.region.Region;
import dev.chiteki.api.search.SearchIndex;
import dev.chiteki.api.security.CurrentUser;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.Links;
import dev.chiteki.api.ui.Parts;
import dev.chiteki.api.work.Works;
import java.util.function.Supplier;

/** What a plugin version gets of the platform. */
record RunningContext(
        String pluginId,
        Database database,
        Services services,
        Texts texts,
        PluginTools tools,
        BusinessClock clock,
        Calendars calendars,
        CurrentUser user,
        Supplier<Region> currentRegion,
        SettingTools settingTools)
        implements PluginContext {

    @Override
    public Files files() {
        return tools.files();
    }

    @Override
    public Links links() {
        return tools.links();
    }

    @Override
    public Parts parts() {
        return tools.parts();
    }

    @Override
    public Preferences preferences() {
        return tools.preferences();
    }

    @Override
    public Spreadsheets spreadsheets() {
        return tools.papers().spreadsheets();
    }

    @Override
    public Directory directory() {
        return tools.people().directory();
    }

    @Override
    public Drafts drafts() {
        return tools.people().drafts();
    }

    @Override
    public Documents documents() {
        return tools.papers().documents();
    }

    @Override
    public Works works() {
        return tools.works();
    }

    @Override
    public Events events() {
        return tools.events();
    }

    @Override
    public Notices notices() {
        return tools.people().notices();
    }

    @Override
    public SearchIndex index() {
        return tools.index();
    }

    @Override
    public Region region() {
        return currentRegion.get();
    }

    @Override
    public Settings settings() {
        return settingTools.declared();
    }

    @Override
    public <R extends Record> R settings(Class<R> type) {
        return settingTools.typed(type);
    }
}
