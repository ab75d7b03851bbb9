package dev.chiteki.api.event;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Tells other plugins of the current region what has happened. */
@ProviderType
public interface Events {

    /** The most characters of an event in JSON. */
    int MOST_CHARACTERS = 100_000;

    /**
     * Publishes the event with the running transaction: it is delivered if and only if that commits, afterwards, apart from
     * it, and to the handlers that the region has then. Events of one aggregate are delivered to each handler in the order
     * in which their transactions committed, those of one transaction in the order of these calls.
     *
     * <p>The platform keeps who acts and the time of the business clock with it.
     *
     * @param event a record marked with {@link EventType} that the plugin names among its
     *     {@link dev.chiteki.api.plugin.Plugin#events()}
     * @return the event's id
     * @throws IllegalStateException outside {@link dev.chiteki.api.data.Database#write}, where it could not be told
     *     whether it happened
     * @throws IllegalArgumentException if the plugin does not name the type among its events, a component that must have a
     *     value has none, or the event is longer than {@link #MOST_CHARACTERS}
     */
    UUID publish(Aggregate aggregate, Record event);
}
