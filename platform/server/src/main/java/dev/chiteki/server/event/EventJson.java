package dev.chiteki.server.event;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.event.EventType;
import dev.chiteki.api.event.Events;
import dev.chiteki.server.json.JsonFaults;
import dev.chiteki.server.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as text and back, for one plugin version: a mapper keeps the classes that it has seen. As strict as REST, but for
 * unknown keys: within a version an event only grows, by what the rest does not depend upon ({@link EventType}), and an
 * older version of a plugin must be able to read what a newer one has published before an upgrade was taken back.
 */
final class EventJson {

    private final JsonMapper mapper = StrictJson.mapper()
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @throws IllegalArgumentException if a value is missing or it is too long */
    String write(Record event) {
        RequiredValues.missing(event).ifPresent(place -> {
            throw new IllegalArgumentException("The event " + event.getClass().getName() + " has no '" + place
                    + "': give it a value, or mark the type of the component with @Nullable.");
        });
        String json = mapper.writeValueAsString(event);
        if (json.length() > Events.MOST_CHARACTERS) {
            throw new IllegalArgumentException("The event " + event.getClass().getName() + " has " + json.length()
                    + " characters in JSON, at most " + Events.MOST_CHARACTERS
                    + " can be kept: publish the id of what is long instead.");
        }
        return json;
    }

    /**
     * Reads it.
     *
     * @throws ChitekiException INVALID, with what is missing or malformed and where
     */
    <E extends Record> E read(String json, Class<E> type) {
        E event;
        try {
            event = Objects.requireNonNull(mapper.readValue(json, type), json);
        } catch (JacksonException wrong) {
            throw JsonFaults.explain(wrong, json.getBytes(StandardCharsets.UTF_8));
        }
        RequiredValues.missing(event).ifPresent(place -> {
            throw ChitekiException.invalid(dev.chiteki.api.error.Reason.at(place, "event-value-missing"));
        });
        return event;
    }

    static EventType typeOf(Class<? extends Record> event) {
        return Objects.requireNonNull(event.getAnnotation(EventType.class), event.getName());
    }
}
