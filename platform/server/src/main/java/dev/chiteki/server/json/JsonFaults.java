package dev.chiteki.server.json;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Says in the caller's terms what was wrong with a body: the field, the value, and what it should have been. */
public final class JsonFaults {

    private static final JsonMapper TREES = JsonMapper.builder().build();
    private static final int SHOWN = 100;

    private JsonFaults() {}

    /**
     * @param body as it was sent, to name the value; empty where it was not kept
     */
    public static ChitekiException explain(JacksonException wrong, byte[] body) {
        String field = field(wrong);
        for (Throwable cause = wrong.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ChitekiException refused) {
                return InField.of(field, refused);
            }
        }
        return ChitekiException.invalid(
                switch (wrong) {
                    case UnrecognizedPropertyException unknown -> unknown(unknown, field);
                    case MismatchedInputException mismatch -> mismatch(mismatch, field, value(wrong, body));
                    case DatabindException other -> Reason.at(field, "json-value", String.valueOf(value(other, body)));
                    default -> malformed(wrong);
                });
    }

    private static Reason unknown(UnrecognizedPropertyException unknown, String field) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        String names = known == null
                ? ""
                : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        return Reason.at(field, "json-unknown-key", unknown.getPropertyName(), names);
    }

    private static Reason mismatch(MismatchedInputException mismatch, String field, @Nullable String value) {
        Class<?> wanted = mismatch.getTargetType();
        if (value == null || value.equals("null")) {
            return field.isEmpty() ? Reason.of("json-not-object", "…") : Reason.at(field, "json-value-missing");
        }
        if (wanted != null && wanted.isEnum()) {
            return at(field, "json-not-one-of", value, ClosedSet.choices(wanted));
        }
        return at(field, expectation(wanted), value);
    }

    private static String expectation(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return "json-value";
        }
        if (wanted == String.class || Temporal.class.isAssignableFrom(wanted)) {
            return "json-not-text";
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "json-not-boolean";
        }
        if (Collection.class.isAssignableFrom(wanted) || wanted.isArray()) {
            return "json-not-list";
        }
        return ValueForm.all().stream()
                .filter(form -> form.type() == wanted)
                .findFirst()
                .map(form -> form.whole() ? "json-not-integer" : "json-not-text")
                .orElseGet(() -> number(wanted));
    }

    private static String number(Class<?> wanted) {
        if (wanted == double.class || wanted == float.class || wanted == java.math.BigDecimal.class) {
            return "json-not-number";
        }
        boolean whole = Number.class.isAssignableFrom(wanted) || wanted.isPrimitive();
        return whole ? "json-not-integer" : Map.class.isAssignableFrom(wanted) ? "json-not-object" : "json-value";
    }

    private static Reason at(String field, String code, Object... arguments) {
        return field.isEmpty() ? Reason.of(code, arguments) : Reason.at(field, code, arguments);
    }

    private static Reason malformed(JacksonException wrong) {
        TokenStreamLocation place = wrong.getLocation();
        return place == null
                ? Reason.of("json-malformed", "?", "?")
                : Reason.of("json-malformed", place.getLineNr(), place.getColumnNr());
    }

    /** The path of the value, as {@code lines[2].amount}; empty for the body as a whole. */
    private static String field(JacksonException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    /** The value at fault as it was sent, shortened; null where there is none. */
    private static @Nullable String value(JacksonException wrong, byte[] body) {
        if (body.length == 0) {
            return null;
        }
        JsonNode node = at(wrong.getPath(), body);
        if (node == null || node.isMissingNode()) {
            return null;
        }
        String text = node.isString() ? node.asString() : node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static @Nullable JsonNode at(List<JacksonException.Reference> path, byte[] body) {
        try {
            JsonNode node = TREES.readTree(body);
            for (JacksonException.Reference step : path) {
                node = step.getPropertyName() == null ? node.path(step.getIndex()) : node.path(step.getPropertyName());
            }
            return node;
        } catch (JacksonException malformedFurtherOn) {
            return null;
        }
    }
}
