package dev.chiteki.server.setting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Plain values as they lie in the database. The mapper sees no class of a plugin. */
final class PlainJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private PlainJson() {}

    static String write(@Nullable Object plain) {
        return JSON.writeValueAsString(plain);
    }

    static @Nullable Object read(String json) {
        return JSON.readValue(json, Object.class);
    }

    /** The same value in the form in which it is read back: days as text, numbers as {@link Long}. */
    static @Nullable Object normal(@Nullable Object plain) {
        return switch (plain) {
            case null -> null;
            case LocalDate day -> day.toString();
            case Integer number -> number.longValue();
            case List<?> list -> normal(list);
            case Map<?, ?> map -> normal(map);
            default -> plain;
        };
    }

    private static List<@Nullable Object> normal(List<?> list) {
        List<@Nullable Object> normal = new ArrayList<>();
        list.forEach(entry -> normal.add(normal((Object) entry)));
        return normal;
    }

    private static Map<String, Object> normal(Map<?, ?> map) {
        Map<String, Object> normal = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object kept = normal((Object) value);
            if (kept != null) {
                normal.put(String.valueOf(key), kept);
            }
        });
        return normal;
    }
}
