package dev.chiteki.server.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was done to what.
 *
 * @param plugin whose it is, or null for the platform's own
 */
record AuditedAct(
        String act,
        @Nullable String plugin,
        String subject,
        @Nullable Map<String, @Nullable String> before,
        @Nullable Map<String, @Nullable String> after) {}
