package dev.chiteki.server.setting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody has set, or given back to the default.
 *
 * @param version the version of the plugin's settings that it made
 * @param secret whether it is one that nobody may see
 * @param before plainly as JSON; null for the default and for secrets
 * @param after likewise
 * @param account who did it; {@code system} for what the region's file declared
 */
public record SettingChange(
        long version,
        String name,
        Kind kind,
        boolean secret,
        @Nullable String before,
        @Nullable String after,
        String account,
        Instant at) {

    /** What was done. */
    public enum Kind {
        /** A value was set. */
        SET,
        /** The default holds again. */
        RESET,
        /** The region's file gave the first value. */
        DECLARED
    }
}
