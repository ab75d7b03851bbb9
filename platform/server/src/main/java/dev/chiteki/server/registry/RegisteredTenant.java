package dev.chiteki.server.registry;

import dev.chiteki.api.region.Region;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as the registry knows it.
 *
 * @param state in which stage it is
 * @param since since when, in real time
 * @param reason why it is suspended or failed, else null
 * @param colour its key colour, as {@code #rrggbb}
 * @param language that its people read unless they choose otherwise
 * @param declaration the validated text of its {@code tenant.yaml} as applied
 * @param source from where the declaration comes
 * @param drifted whether its file, as found at the last start, says something else than what was applied
 */
public record RegisteredTenant(
        Region region,
        TenantState state,
        Instant since,
        @Nullable String reason,
        String colour,
        Locale language,
        String declaration,
        TenantSource source,
        boolean drifted) {}
