package dev.chiteki.server.event;

import dev.chiteki.api.event.Aggregate;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it lies in the outbox.
 *
 * @param payload in JSON
 * @param occurredAt by the business clock
 */
public record StoredEvent(
        UUID id,
        String type,
        int version,
        Aggregate aggregate,
        long sequence,
        String payload,
        Instant occurredAt,
        String actor,
        String publisher) {

    /** The same at that place of its aggregate. */
    StoredEvent at(long place) {
        return new StoredEvent(id, type, version, aggregate, place, payload, occurredAt, actor, publisher);
    }
}
