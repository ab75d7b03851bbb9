package dev.chiteki.server.rest;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.server.json.ClosedSet;
import dev.chiteki.server.json.InField;
import dev.chiteki.server.json.ValueForm;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads values from paths, queries and form fields, and says which parameter was wrong. */
final class ValueParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> NUMBERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type generic, Annotation @Nullable [] annotations) {
        String name = annotations == null ? null : name(annotations).orElse(null);
        return reading(type).map(read -> new Named<T>(name, read)).orElse(null);
    }

    /** The name by which the caller knows the parameter, if it has one. */
    static Optional<String> name(Annotation... annotations) {
        return Arrays.stream(annotations)
                .map(annotation -> switch (annotation) {
                    case QueryParam query -> query.value();
                    case PathParam path -> path.value();
                    case HeaderParam header -> header.value();
                    case FormParam form -> form.value();
                    default -> "";
                })
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<Function<String, T>> reading(Class<T> type) {
        Function<String, ?> number = NUMBERS.get(type);
        if (number != null) {
            return Optional.of(text -> (T) whole(text, number));
        }
        if (type.isEnum()) {
            return Optional.of(text -> ClosedSet.read(type, text));
        }
        return ValueForm.all().stream()
                .filter(form -> form.type() == type)
                .findFirst()
                .map(form -> text -> ((ValueForm<T>) form).of(text));
    }

    private static Object whole(String text, Function<String, ?> read) {
        try {
            return read.apply(text);
        } catch (NumberFormatException malformed) {
            throw ChitekiException.invalid(Reason.of("json-not-integer", text));
        }
    }

    /** CXF would answer 404 for a query that cannot be read, so the reason travels in an exception that it lets pass. */
    private record Named<T>(@Nullable String name, Function<String, T> read) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return read.apply(text);
            } catch (ChitekiException refused) {
                throw new BadRequestException(InField.of(name, refused));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
