package dev.chiteki.server.setting;

import dev.chiteki.api.error.Reason;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words violated constraints as reasons at the components that people know. */
final class SettingViolations {

    private SettingViolations() {}

    /** The reason, with the value where it is a single one, and what the constraint says. */
    static Reason reason(ConstraintViolation<?> violation) {
        String path = path(violation);
        @Nullable String field = path.isEmpty() ? null : path;
        Object value = violation.getInvalidValue();
        String shown = value instanceof CharSequence || value instanceof Number ? Shape.shown(value) : "";
        return shown.isBlank()
                ? new Reason("setting-violated", field, List.of(violation.getMessage()))
                : new Reason("setting-violated-by", field, List.of(shown, violation.getMessage()));
    }

    /** Such as {@code grants[0].amount}; empty where the record as a whole is at fault. */
    static String path(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return path.toString();
    }

    /** The record's own component at or in which the fault is. */
    static String component(ConstraintViolation<?> violation) {
        return path(violation).split("[.\\[]", 2)[0];
    }
}
