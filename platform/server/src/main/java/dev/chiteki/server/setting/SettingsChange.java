package dev.chiteki.server.setting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to change.
 *
 * @param seenVersion of the state from which they set out
 * @param set values by component, plainly; a secret as its text, null for what may be empty
 * @param reset components in which the default shall hold again; of a secret, that there is none
 */
public record SettingsChange(long seenVersion, Map<String, @Nullable Object> set, Set<String> reset) {

    /** Copies both. */
    public SettingsChange {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        reset = Set.copyOf(reset);
    }

    /** What is asked for, without values, which may be secrets. */
    @Override
    public String toString() {
        return "SettingsChange[seenVersion=" + seenVersion + ", set=" + set.keySet() + ", reset=" + reset + "]";
    }
}
