package dev.chiteki.api.plugin;

import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.event.EventHandler;
import dev.chiteki.api.job.Job;
import dev.chiteki.api.indicator.Indicator;
import dev.chiteki.api.search.Search;
import dev.chiteki.api.search.SearchKind;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.setting.SettingsDeclaration;
import dev.chiteki.api.ui.View;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a bundle contributes. Its one public implementation, marked with {@link ChitekiPlugin}, is the plugin's
 * composition root: it makes its services by plain constructors from the {@link PluginContext} handed to its own.
 *
 * <p>The platform asks each method but {@link #provision()} once per start of a version. Nothing there may touch data: no
 * region is bound.
 */
@ConsumerType
public interface Plugin {

    /** What the plugin lets people do; every permission named by a view, widget or resource is among them. */
    default List<Permission> permissions() {
        return List.of();
    }

    /** The pages; the one with the empty path is where the plugin begins. */
    default List<View> views() {
        return List.of();
    }

    /** The parts it offers for the dashboard of the region. */
    default List<Widget> widgets() {
        return List.of();
    }

    /** The numbers by which it tells how far a region is; each becomes a widget of the dashboard by itself. */
    default List<Indicator> indicators() {
        return List.of();
    }

    /** What people find of it in the search field of every page; its views are found without. */
    default List<Search> searches() {
        return List.of();
    }

    /** The records that people find by words in the platform's index; beside {@link #searches()}, which search themselves. */
    default List<SearchKind> indexes() {
        return List.of();
    }

    /** What it does by itself at set times, in each active region that has it enabled. */
    default List<Job> jobs() {
        return List.of();
    }

    /**
     * Jakarta REST resources, one instance each, called by many threads at once; their paths begin below
     * {@code /api/v1/{tenant}/{plugin}}. See {@link dev.chiteki.api.rest.Requires}.
     */
    default List<Object> resources() {
        return List.of();
    }

    /** The entity and embeddable classes (Jakarta Persistence), each of a table with the plugin's prefix. */
    default List<Class<?>> entities() {
        return List.of();
    }

    /**
     * The events that it publishes: records marked with {@link dev.chiteki.api.event.EventType}, of contracts or its own.
     */
    default List<Class<? extends Record>> events() {
        return List.of();
    }

    /** What it does when something has happened, in its own doing or in that of other plugins. */
    default List<EventHandler<?>> handlers() {
        return List.of();
    }

    /** The services it offers to other plugins through contract bundles. */
    default List<Offer<?>> offers() {
        return List.of();
    }

    /**
     * What a region's administrator may set for it; the platform makes the form, keeps the values and their history.
     * {@link PluginContext#settings(Class)} reads them.
     */
    default Optional<SettingsDeclaration<?>> settings() {
        return Optional.empty();
    }

    /**
     * Writes what a region has from the first day, mostly out of {@link PluginContext#settings()}. The region is bound,
     * its tables are migrated, nobody sees the plugin there yet.
     *
     * <p>Called when a region enables the plugin and has never had it before; not after a disable, an upgrade or a
     * restart. What it throws stops the enabling, with its reasons shown; the next try calls it again, and so does a start
     * after a crash: do it in one {@link dev.chiteki.api.data.Database#write}, and leave what is already there as it is.
     * No person acts: the audit names the platform, and {@link PluginContext#user()} holds no role.
     */
    default void provision() {}
}
