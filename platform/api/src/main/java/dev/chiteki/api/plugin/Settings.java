package dev.chiteki.api.plugin;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the current region's file declares for the plugin under {@code settings}, as it was applied. Read-only; the
 * platform checks its form, the plugin its meaning.
 */
@ProviderType
public interface Settings {

    /**
     * All of it by key; empty where the region declares nothing. A value is a {@link String}, a {@link Long}, a
     * {@link Boolean}, a {@link java.time.LocalDate} (an unquoted day such as {@code 2002-07-01}), an unmodifiable
     * {@link java.util.List} of values, or an unmodifiable {@code Map} of the same kind; never null and never a fraction.
     */
    Map<String, Object> values();

    /** The single value of the key as it stands in the file, or none; a list or a map counts as none. */
    Optional<String> text(String key);
}
