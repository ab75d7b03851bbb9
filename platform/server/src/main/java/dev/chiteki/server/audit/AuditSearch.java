package dev.chiteki.server.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a trail are looked for; what is null or blank does not matter.
 *
 * @param from the first moment, in real time
 * @param until the first moment after the last
 * @param account found anywhere in the name of who did it
 * @param act what the act begins with, such as {@code tenant.}
 * @param tenant the tenant that the act was about or done in
 */
public record AuditSearch(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String account,
        @Nullable String act,
        @Nullable String tenant) {}
