package dev.chiteki.server.rest;

import dev.chiteki.server.json.JsonFaults;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One part of a form: a file is read from where the body is kept, a value is read strictly as JSON or as text. */
final class FormPart implements EntityPart {

    private static final Pattern PARAMETER = Pattern.compile(
            ";\\s*(name|filename\\*?)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
    private static final String EXTENDED = "UTF-8''";

    private final MultivaluedMap<String, String> headers;
    private final Content content;
    private final Reading reading;
    private String name = "";
    private @Nullable String fileName;

    /** @param head the lines before the content */
    FormPart(String head, Content content, Reading reading) {
        this.headers = headers(head);
        this.content = content;
        this.reading = reading;
        Matcher parameter = PARAMETER.matcher(header("content-disposition").orElse(""));
        while (parameter.find()) {
            String quoted = parameter.group(2);
            take(parameter.group(1).toLowerCase(Locale.ROOT), quoted == null ? parameter.group(3) : unescaped(quoted));
        }
    }

    private void take(String key, String value) {
        switch (key) {
            case "name" -> name = value;
            case "filename*" ->
                fileName = value.regionMatches(true, 0, EXTENDED, 0, EXTENDED.length())
                        ? decoded(value.substring(EXTENDED.length()))
                        : value;
            default -> fileName = fileName == null ? value : fileName;
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Optional<String> getFileName() {
        return Optional.ofNullable(fileName);
    }

    @Override
    public InputStream getContent() {
        try {
            return content.open();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public <T> T getContent(Class<T> type) throws IOException {
        return type.cast(value(type));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getContent(GenericType<T> type) throws IOException {
        return (T) value(type.getType());
    }

    /** Strict as the body of any other call: what is not well formed or not valid is refused. */
    private Object value(Type type) throws IOException {
        if (type == InputStream.class) {
            return content.open();
        }
        byte[] bytes;
        try (InputStream in = content.open()) {
            bytes = in.readAllBytes();
        }
        if (type == byte[].class) {
            return bytes;
        }
        if (type == String.class) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return valid(parsed(bytes, type));
    }

    private Object parsed(byte[] bytes, Type type) {
        try {
            return reading.json().readValue(bytes, reading.json().constructType(type));
        } catch (JacksonException wrong) {
            throw JsonFaults.explain(wrong, bytes);
        }
    }

    private Object valid(Object value) {
        Set<ConstraintViolation<Object>> violations = reading.validator().validate(value);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return value;
    }

    @Override
    public MultivaluedMap<String, String> getHeaders() {
        return headers;
    }

    @Override
    public MediaType getMediaType() {
        return header("content-type").map(MediaType::valueOf).orElse(MediaType.TEXT_PLAIN_TYPE);
    }

    private Optional<String> header(String key) {
        return Optional.ofNullable(headers.getFirst(key));
    }

    private static MultivaluedMap<String, String> headers(String head) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        head.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        });
        return headers;
    }

    private static String unescaped(String quoted) {
        return quoted.replaceAll("\\\\(.)", "$1").replace("%22", "\"");
    }

    private static String decoded(String percents) {
        return URLDecoder.decode(percents.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Opens the content anew each time. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** How values are read. */
    record Reading(JsonMapper json, Validator validator) {}
}
