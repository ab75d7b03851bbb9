package dev.chiteki.server.document.template;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.text.Texts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's record as a tree of the platform's own types, so that no library ever sees, and keeps, a class of a plugin.
 * Values are written for the reader by {@link Texts#format}.
 */
final class PaperValues {

    private static final int DEEPEST = 12;
    private static final String VALUES_OF_THE_PLATFORM = "dev.chiteki.api.";

    private final Texts texts;

    PaperValues(Texts texts) {
        this.texts = texts;
    }

    /** @throws IllegalArgumentException if records are nested too deep */
    Map<String, @Nullable Object> of(Record values) {
        return fields(values, 0);
    }

    private @Nullable Object plain(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException(
                    "The values of a document are nested deeper than " + DEEPEST + ": flatten them.");
        }
        return switch (value) {
            case null -> null;
            case Boolean truth -> truth;
            case Chart chart -> chart;
            case Optional<?> found -> plain(found.orElse(null), depth + 1);
            case Iterable<?> list -> elements(list, depth);
            case Enum<?> choice -> choice.name();
            case CharSequence words -> words.toString();
            case Number number -> texts.format(number);
            // Yen, fiscal years and the like are records too, but they are written as a whole.
            case Record fields when isOfPlugin(fields) -> fields(fields, depth);
            default -> texts.format(value);
        };
    }

    private List<@Nullable Object> elements(Iterable<?> list, int depth) {
        List<@Nullable Object> elements = new ArrayList<>();
        list.forEach(element -> elements.add(plain(element, depth + 1)));
        return elements;
    }

    private Map<String, @Nullable Object> fields(Record values, int depth) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            fields.put(component.getName(), plain(value(values, component), depth + 1));
        }
        return fields;
    }

    private static boolean isOfPlugin(Record value) {
        return !value.getClass().getPackageName().startsWith(VALUES_OF_THE_PLATFORM);
    }

    private static @Nullable Object value(Record values, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(values);
        } catch (InvocationTargetException thrown) {
            throw new IllegalArgumentException(
                    "The value '" + component.getName() + "' of "
                            + values.getClass().getName() + " cannot be read: " + thrown.getCause(),
                    thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new IllegalArgumentException(
                    "The value '" + component.getName() + "' of "
                            + values.getClass().getName() + " cannot be read.",
                    closed);
        }
    }
}
