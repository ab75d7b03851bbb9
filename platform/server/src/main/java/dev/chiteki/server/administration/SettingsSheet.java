package dev.chiteki.server.administration;

import java.util.List;

/**
 * All settings of a plugin in the region.
 *
 * @param version counts the changes; whoever changes something names the one from which they set out
 * @param leftovers names of what was set for an earlier version and is not used by this one
 */
public record SettingsSheet(
        String plugin, String name, long version, List<SettingEntry> settings, List<String> leftovers) {

    /** Copies both lists. */
    public SettingsSheet {
        settings = List.copyOf(settings);
        leftovers = List.copyOf(leftovers);
    }
}
