package dev.chiteki.server.rest;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the constants of closed sets stand in bodies, queries and schemas: as {@code delivery-and-inspection}. */
final class ConstantName {

    private ConstantName() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant of that name.
     *
     * @throws ChitekiException INVALID, with the name and those that can be chosen
     */
    static <T> T read(Class<T> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of((Enum<?>) constant).equals(name))
                .findFirst()
                .orElseThrow(() -> ChitekiException.invalid(Reason.of("json-not-one-of", name, choices(type))));
    }

    /** The names among which the caller can choose, in a sentence. */
    static String choices(Class<?> type) {
        return String.join(", ", all(type));
    }

    /** The names among which the caller can choose. */
    static List<String> all(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of((Enum<?>) constant))
                .toList();
    }
}
