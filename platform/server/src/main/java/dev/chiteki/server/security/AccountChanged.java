package dev.chiteki.server.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account was changed; a Spring application event, published within the control transaction of the change, so that
 * the trail of acts can be written there. It never holds a password or a hash.
 *
 * @param act such as {@code account.create}, {@code account.password-reset}
 * @param account the name of the account that was changed
 */
public record AccountChanged(
        String act,
        String account,
        @Nullable Map<String, @Nullable String> before,
        @Nullable Map<String, @Nullable String> after) {}
