package dev.chiteki.server.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Status and headers of an answer, until they are sent. The length is no part of it: it is known at the end only. */
final class AnswerHead {

    static final String CONTENT_TYPE = "Content-Type";

    private static final String CONTENT_LENGTH = "Content-Length";

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private int status = HttpServletResponse.SC_OK;

    int status() {
        return status;
    }

    void setStatus(int code) {
        status = code;
    }

    void set(String name, String value) {
        if (!name.equalsIgnoreCase(CONTENT_LENGTH)) {
            headers.put(name, new ArrayList<>(List.of(value)));
        }
    }

    void add(String name, String value) {
        if (!name.equalsIgnoreCase(CONTENT_LENGTH)) {
            headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
    }

    boolean holds(String name) {
        return headers.containsKey(name);
    }

    @Nullable
    String first(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.getFirst();
    }

    Collection<String> all(String name) {
        return headers.getOrDefault(name, List.of());
    }

    Collection<String> names() {
        return List.copyOf(headers.keySet());
    }

    void clear() {
        headers.clear();
        status = HttpServletResponse.SC_OK;
    }

    void sendTo(HttpServletResponse response) {
        response.setStatus(status);
        headers.forEach((name, values) -> {
            if (name.equalsIgnoreCase(CONTENT_TYPE)) {
                response.setContentType(values.getFirst());
            } else {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
    }

    /** The instant in milliseconds, as headers write it. */
    static String date(long instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.ofEpochMilli(instant).atOffset(ZoneOffset.UTC));
    }
}
