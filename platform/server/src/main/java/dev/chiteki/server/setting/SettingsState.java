package dev.chiteki.server.setting;

import java.util.List;
import java.util.Map;

/**
 * How a plugin's settings stand in a region.
 *
 * @param version counts the changes; whoever changes something names the one from which they set out
 * @param leftovers what was set for components that the plugin's version does not have, plainly; secrets as empty text
 */
public record SettingsState(long version, List<FieldState> fields, Map<String, Object> leftovers) {

    /** Copies the list. */
    public SettingsState {
        fields = List.copyOf(fields);
    }
}
