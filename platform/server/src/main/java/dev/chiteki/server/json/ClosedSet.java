package dev.chiteki.server.json;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.text.ConstantName;
import java.util.Arrays;
import java.util.List;

/** The constants of an enum, as callers choose among them in bodies and queries. */
public final class ClosedSet {

    private ClosedSet() {}

    /**
     * The constant of that name.
     *
     * @throws ChitekiException INVALID, with the name and those that can be chosen
     */
    public static <T> T read(Class<T> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ConstantName.of((Enum<?>) constant).equals(name))
                .findFirst()
                .orElseThrow(() -> ChitekiException.invalid(Reason.of("json-not-one-of", name, choices(type))));
    }

    /** The names among which the caller can choose, in a sentence. */
    public static String choices(Class<?> type) {
        return String.join(", ", names(type));
    }

    /** The names among which the caller can choose. */
    public static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ConstantName.of((Enum<?>) constant))
                .toList();
    }
}
