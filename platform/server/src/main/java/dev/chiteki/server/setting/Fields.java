package dev.chiteki.server.setting;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record, which is itself a shape where records are nested.
 *
 * @param type the record's class
 * @param all in the record's order
 */
public record Fields(Class<? extends Record> type, List<Field> all) implements Shape {

    /** Copies the list. */
    public Fields {
        all = List.copyOf(all);
    }

    /** The component of that name, or null. */
    public @Nullable Field find(String name) {
        return all.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Object read(Object plain, String path) {
        if (!(plain instanceof Map<?, ?> given)) {
            throw ChitekiException.invalid(Reason.at(path, "setting-group", Shape.shown(plain)));
        }
        requireKnown(given, path);
        List<Reason> reasons = new ArrayList<>();
        @Nullable Object[] values = new @Nullable Object[all.size()];
        for (int index = 0; index < values.length; index++) {
            Field field = all.get(index);
            try {
                values[index] = field.read(given.get(field.name()), path + "." + field.name());
            } catch (ChitekiException refused) {
                reasons.addAll(refused.reasons());
            }
        }
        if (!reasons.isEmpty()) {
            throw ChitekiException.invalid(reasons.toArray(Reason[]::new));
        }
        return make(values, path);
    }

    @Override
    public Object plain(Object value) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Field field : all) {
            Object component = field.of((Record) value);
            if (component != null) {
                plain.put(field.name(), field.shape().plain(component));
            }
        }
        return plain;
    }

    /**
     * Makes the record of these values.
     *
     * @param path where it stands; empty for the settings as a whole
     * @throws ChitekiException INVALID, the record's own reasons or {@code setting-combination}
     */
    Record make(@Nullable Object[] values, String path) {
        try {
            return constructor().newInstance(values);
        } catch (InvocationTargetException refused) {
            Throwable cause = Objects.requireNonNullElse(refused.getCause(), refused);
            if (cause instanceof ChitekiException own) {
                throw own;
            }
            String why = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
            Reason reason = new Reason("setting-combination", path.isEmpty() ? null : path, List.of(why));
            throw ChitekiException.invalid(reason);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be made by its canonical constructor.", impossible);
        }
    }

    private Constructor<? extends Record> constructor() throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<? extends Record> canonical = type.getDeclaredConstructor(types);
        canonical.setAccessible(true);
        return canonical;
    }

    private void requireKnown(Map<?, ?> given, String path) {
        for (Object key : given.keySet()) {
            if (find(String.valueOf(key)) == null) {
                String known = all.stream().map(Field::name).collect(Collectors.joining(", "));
                throw ChitekiException.invalid(Reason.at(path + "." + key, "setting-unknown", key, known));
            }
        }
    }
}
