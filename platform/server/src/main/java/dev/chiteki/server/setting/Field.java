package dev.chiteki.server.setting;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record.
 *
 * @param optional whether it may be empty
 */
public record Field(RecordComponent component, Shape shape, boolean optional) {

    static Field of(RecordComponent component, Shape shape) {
        boolean nullable = Arrays.stream(component.getAnnotatedType().getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
        return new Field(component, shape, nullable);
    }

    /** Its name. */
    public String name() {
        return component.getName();
    }

    /** Whether nobody may see it. */
    public boolean isSecret() {
        return shape instanceof Shape.Hidden;
    }

    /** Its value in that record. */
    @Nullable
    Object of(Record record) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(name() + " of " + record.getClass() + " cannot be read.", impossible);
        }
    }

    /**
     * Makes its value; nothing for one that may be empty, an empty list for a list that is not there.
     *
     * @throws ChitekiException as of {@link Shape#read}, or {@code setting-missing}
     */
    @Nullable
    Object read(@Nullable Object plain, String path) {
        if (plain != null) {
            return shape.read(plain, path);
        }
        if (optional) {
            return null;
        }
        if (shape instanceof Shape.Many) {
            return List.of();
        }
        throw ChitekiException.invalid(Reason.at(path, "setting-missing", path));
    }

    /** Writes a value plainly, nothing as null. */
    @Nullable
    Object plain(@Nullable Object value) {
        return value == null ? null : shape.plain(value);
    }
}
