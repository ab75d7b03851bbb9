package dev.chiteki.server.setting;

import dev.chiteki.api.error.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that was set once and that the plugin's version does not accept, so that the default holds in its place.
 *
 * @param plain as it was set; null for a secret
 * @param reasons why it is not accepted
 */
public record Fallback(String name, @Nullable Object plain, List<Reason> reasons) {}
