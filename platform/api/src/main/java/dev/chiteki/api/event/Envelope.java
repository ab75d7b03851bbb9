package dev.chiteki.api.event;

import java.time.Instant;
import java.util.UUID;

/**
 * What the platform knows of an event.
 *
 * @param id stays the same however often the event is delivered: what a handler has done outside the region's database
 *     is known again by it
 * @param sequence the place among the events of the aggregate, from 1 on without gaps
 * @param occurredAt when it happened, by the business clock
 * @param publisher the id of the plugin that published it
 * @param actor the account of whoever acted, or {@code system}
 * @param attempt how often this handler has been called for it since its publication or since a person had it delivered
 *     anew, this time included: from 1 on
 */
public record Envelope(
        UUID id, Aggregate aggregate, long sequence, Instant occurredAt, String publisher, String actor, int attempt) {}
