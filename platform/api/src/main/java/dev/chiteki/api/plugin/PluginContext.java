package dev.chiteki.api.plugin;

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
import dev.chiteki.api.region.Region;
import dev.chiteki.api.search.SearchIndex;
import dev.chiteki.api.security.CurrentUser;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.Links;
import dev.chiteki.api.ui.Parts;
import dev.chiteki.api.work.Works;
import org.osgi.annotation.versioning.ProviderType;

/**
 * All that the platform hands to a plugin. One context serves all regions that use this version: what it gives answers
 * for the region and person of the moment, so keep it, not its answers.
 */
@ProviderType
public interface PluginContext {

    /** The plugin's id. */
    String pluginId();

    /** The plugin's door to the current region's data. */
    Database database();

    /** The files of the current region. */
    Files files();

    /** The services of the current region's other plugins. */
    Services services();

    /** The plugin's texts. */
    Texts texts();

    /** The addresses of the plugin's own views. */
    Links links();

    /** What the person likes to see how, in the current region. */
    Preferences preferences();

    /** The people of the current region. */
    Directory directory();

    /** What the person has typed into the plugin's forms and not saved yet. */
    Drafts drafts();

    /** Reads and writes xlsx and csv. */
    Spreadsheets spreadsheets();

    /** Prints documents under the region's letterhead. */
    Documents documents();

    /** Does what takes longer than a person should wait. */
    Works works();

    /** Parts of pages that the platform makes. */
    Parts parts();

    /** Tells people of the current region what they should know. */
    Notices notices();

    /** What people find of the plugin's records by words. */
    SearchIndex index();

    /** Tells other plugins of the current region what has happened. */
    Events events();

    /** The installation's clock for rules and deadlines. */
    BusinessClock clock();

    /** The holidays of the law, and the days on which offices and banks are open. */
    Calendars calendars();

    /** Who acts. */
    CurrentUser user();

    /** @throws IllegalStateException if no region is bound */
    Region region();

    /**
     * What the current region declares for this plugin.
     *
     * @throws IllegalStateException if no region is bound
     */
    Settings settings();

    /**
     * What the current region has set for this plugin, each component without a value of its own by the default. Ask at
     * each use and do not keep it. Within one transaction all calls give the same; outside of one each reads anew.
     *
     * <p>Where the region's file declared a value when the plugin was enabled first, that is what the component began
     * with. A value that the record does not accept any more gives way to the default; the administrator is told.
     *
     * @param type the record's class, as {@link Plugin#settings()} declares it
     * @throws IllegalStateException if no region is bound, or while the plugin is being made
     * @throws IllegalArgumentException if the plugin declares another class, or none
     */
    <R extends Record> R settings(Class<R> type);
}
