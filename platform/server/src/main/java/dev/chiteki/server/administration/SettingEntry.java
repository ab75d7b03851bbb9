package dev.chiteki.server.administration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a plugin as it stands in the region, without anything of the plugin's own classes.
 *
 * @param value what holds; null for a secret and for what is empty
 * @param defaultValue what holds where nobody has set anything
 * @param own whether the region has set it; of a secret, whether there is one
 * @param changedBy who has set it, or null
 * @param problems why what was set is not accepted by the plugin's version, so that the default holds; mostly empty
 * @param refused what was set then; null for a secret
 * @param declared what the region's file says, where that differs from what holds, or null
 */
public record SettingEntry(
        String name,
        String label,
        String help,
        FormEntry form,
        @Nullable Object value,
        @Nullable Object defaultValue,
        boolean own,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        List<String> problems,
        @Nullable Object refused,
        @Nullable Object declared) {

    /** Copies the list. */
    public SettingEntry {
        problems = List.copyOf(problems);
    }

    /** Whether nobody may see it. */
    public boolean secret() {
        return form.kind() == SettingKind.SECRET;
    }
}
