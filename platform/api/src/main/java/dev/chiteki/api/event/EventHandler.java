package dev.chiteki.api.event;

import java.util.regex.Pattern;

/**
 * What a plugin does when something has happened. A region's handler gets the events that are published from the moment
 * on at which the region has the plugin enabled in a version with this handler; while the plugin is switched off they wait
 * for it.
 *
 * <p>An event that fails comes again after a while, later events of the same aggregate wait for it, others go on. When the
 * tries are used up, the region's administrators are told; they have it delivered again or put it aside.
 *
 * @param id names the handler within the plugin for good: lower-case letters, digits and hyphens, at most
 *     {@value #LONGEST_ID} characters; the plugin's text {@code handler.<id>} says to people what it does
 * @param type the record of the event, of a contract or of the plugin itself
 * @param work called by many threads at once, for different aggregates
 * @param <E> the record of the event
 */
public record EventHandler<E extends Record>(String id, Class<E> type, EventWork<E> work) {

    /** The longest id, in characters. */
    public static final int LONGEST_ID = 60;

    /** How many seconds one delivery has, unless the operator says otherwise. */
    public static final int LIMIT_SECONDS = 30;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** @throws IllegalArgumentException if the id is malformed or the type is not marked with {@link EventType} */
    public EventHandler {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("The id of a handler '" + id + "' must have 1 to " + LONGEST_ID
                    + " lower-case letters, digits and hyphens, none of them first but a letter or digit.");
        }
        if (!type.isAnnotationPresent(EventType.class)) {
            throw new IllegalArgumentException("The handler '" + id + "' asks for " + type.getName()
                    + ", which is no event: mark the record with @EventType.");
        }
    }
}
