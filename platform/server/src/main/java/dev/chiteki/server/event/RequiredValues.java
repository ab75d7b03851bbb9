package dev.chiteki.server.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a component without a value in an event, and in the records within it, whose type is not marked {@code @Nullable}. */
final class RequiredValues {

    private RequiredValues() {}

    /** The place of the first one, as {@code lines[2].amount}. */
    static Optional<String> missing(Record event) {
        return Optional.ofNullable(find("", event));
    }

    private static @Nullable String find(String place, Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String at = place.isEmpty() ? component.getName() : place + "." + component.getName();
            Object value = value(record, component);
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            String missing = value == null ? (optional ? null : at) : within(at, value);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private static @Nullable String within(String place, @Nullable Object value) {
        return switch (value) {
            case null -> place;
            case Record record -> find(place, record);
            case Collection<?> list -> first(place, list);
            case Map<?, ?> map -> first(place, map.values());
            default -> null;
        };
    }

    private static @Nullable String first(String place, Collection<?> values) {
        int index = 0;
        for (Object value : values) {
            String missing = within(place + "[" + index++ + "]", value);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalArgumentException(
                    "The component '" + component.getName() + "' of "
                            + record.getClass().getName() + " cannot be read.",
                    unreadable);
        }
    }
}
