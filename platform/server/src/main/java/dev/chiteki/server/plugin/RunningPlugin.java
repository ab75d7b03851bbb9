package dev.chiteki.server.plugin;

import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.event.EventHandler;
import dev.chiteki.api.indicator.Indicator;
import dev.chiteki.api.plugin.Offer;
import dev.chiteki.api.search.Search;
import dev.chiteki.api.search.SearchKind;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.View;
import java.util.List;

/**
 * A started plugin version with what it contributes, asked once and checked.
 *
 * @param loader the bundle's class loader
 */
public record RunningPlugin(PluginDescriptor descriptor, ClassLoader loader, Texts texts, Contributions contributions) {

    /** The plugin's id. */
    public String id() {
        return descriptor.id();
    }

    /** The plugin's version. */
    public String version() {
        return descriptor.version();
    }

    /** What it lets people do. */
    public List<Permission> permissions() {
        return contributions.permissions();
    }

    /** Its pages. */
    public List<View> views() {
        return contributions.views();
    }

    /** Its parts of the dashboard. */
    public List<Widget> widgets() {
        return contributions.widgets();
    }

    /** The numbers by which it tells how far a region is. */
    public List<Indicator> indicators() {
        return contributions.indicators();
    }

    /** What people find of it. */
    public List<Search> searches() {
        return contributions.searches();
    }

    /** The records that people find of it in the index. */
    public List<SearchKind> indexes() {
        return contributions.indexes();
    }

    /** Its REST resources. */
    public List<Object> resources() {
        return contributions.resources();
    }

    /** The events that it publishes. */
    public List<Class<? extends Record>> events() {
        return contributions.events();
    }

    /** What it does when something has happened. */
    public List<EventHandler<?>> handlers() {
        return contributions.handlers();
    }

    /** The services that it offers to other plugins. */
    public List<Offer<?>> offers() {
        return contributions.offers();
    }
}
