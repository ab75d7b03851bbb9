package dev.chiteki.api.event;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a handler does with an event.
 *
 * @param <E> the record of the event
 */
@ConsumerType
@FunctionalInterface
public interface EventWork<E extends Record> {

    /**
     * Does it, on a thread of its own in the event's region, within a {@link dev.chiteki.api.data.Database#write} that also
     * holds the row saying that it was done: what it changes through the context's database, notices and further events
     * included, is there exactly once. After a conflict, a failure, or the end of the node it is called again, so anything
     * else that it does can happen more than once; tell those effects apart by {@link Envelope#id()}.
     *
     * <p>No person acts: {@link dev.chiteki.api.security.CurrentUser} names the platform and holds no permission. Who had
     * acted stands in the envelope. It has {@value EventHandler#LIMIT_SECONDS} seconds unless the operator says otherwise;
     * then it is interrupted, and what it has written is undone.
     *
     * @throws dev.chiteki.api.error.ChitekiException to let it fail with reasons that the administrators read; whatever is
     *     thrown undoes what was written, and the event comes again later
     */
    void on(E event, Envelope envelope);
}
