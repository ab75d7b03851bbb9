package dev.chiteki.server.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit trail.
 *
 * @param at real time, to the microsecond
 * @param account who did it; {@code system} for the platform's own work
 * @param roles the account's roles at that moment, separated by commas
 * @param plugin whose data it was, or null for the platform's own
 * @param before the values before as a JSON object, or null
 * @param after the values after as a JSON object, or null
 * @param origin the network address from which it came, or {@code system}
 */
public record AuditRow(
        long id,
        Instant at,
        String account,
        String roles,
        @Nullable String tenant,
        String act,
        @Nullable String plugin,
        String subject,
        @Nullable String before,
        @Nullable String after,
        String origin) {}
