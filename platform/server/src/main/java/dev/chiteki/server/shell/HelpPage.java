package dev.chiteki.server.shell;

import dev.chiteki.server.plugin.RunningPlugin;

/**
 * A page of the manual.
 *
 * @param owner the plugin's id, or {@link #PLATFORM}
 * @param name of the page among its owner's
 */
public record HelpPage(String owner, String name) {

    /** Who explains what is no plugin's. No plugin has this id. */
    public static final String PLATFORM = "platform";

    /** A page about the platform itself. */
    public static HelpPage ofPlatform(String name) {
        return new HelpPage(PLATFORM, name);
    }

    /** A page about the plugin. */
    public static HelpPage of(RunningPlugin plugin, String name) {
        return new HelpPage(plugin.id(), name);
    }

    /** Where a link of this page leads: {@code name} among the same owner's pages, {@code owner:name} elsewhere. */
    public HelpPage linked(String destination) {
        int colon = destination.indexOf(':');
        return colon < 0
                ? new HelpPage(owner, destination)
                : new HelpPage(destination.substring(0, colon), destination.substring(colon + 1));
    }
}
