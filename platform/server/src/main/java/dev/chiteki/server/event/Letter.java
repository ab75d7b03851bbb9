package dev.chiteki.server.event;

import dev.chiteki.api.text.Bilingual;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as administrators see it.
 *
 * @param attempts begun ones
 * @param due when it may be tried next, or was tried last
 * @param reason why the last attempt failed, or null
 * @param behind how many later events of the aggregate wait for it
 */
public record Letter(
        long id,
        DeliveryState state,
        String plugin,
        String handler,
        StoredEvent event,
        int attempts,
        Instant due,
        @Nullable Bilingual reason,
        @Nullable String asideBy,
        @Nullable String asideReason,
        long behind) {}
