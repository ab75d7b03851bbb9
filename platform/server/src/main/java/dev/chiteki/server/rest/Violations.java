package dev.chiteki.server.rest;

import dev.chiteki.server.text.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;

/** Words violated constraints by the names that the caller knows. */
final class Violations {

    private static final int SHOWN = 100;

    private Violations() {}

    /**
     * One error for each, by field.
     *
     * @param naming puts a value that people can read before what is said of it
     */
    static List<Problem.Error> errors(ConstraintViolationException violated, BinaryOperator<String> naming) {
        return violated.getConstraintViolations().stream()
                .map(violation -> new Problem.Error(field(violation), code(violation), detail(violation, naming)))
                .sorted(Comparator.comparing((Problem.Error error) -> String.valueOf(error.field()))
                        .thenComparing(Problem.Error::code))
                .toList();
    }

    /** {@code @NotNull} becomes {@code validation-not-null}. */
    private static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return "validation" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String detail(ConstraintViolation<?> violation, BinaryOperator<String> naming) {
        Object value = violation.getInvalidValue();
        boolean single = value instanceof CharSequence || value instanceof Number || value instanceof Temporal;
        String text = String.valueOf(value);
        if (!single || text.isBlank()) {
            return violation.getMessage();
        }
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return naming.apply(shown, violation.getMessage());
    }

    /** The path below the body, or below a parameter's own name. */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                field.append(
                        parameter(violation, node.as(Path.ParameterNode.class).getParameterIndex()));
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                append(field, node);
            }
        }
        return field.isEmpty() ? "body" : field.toString();
    }

    private static void append(StringBuilder field, Path.Node node) {
        if (node.getIndex() != null) {
            field.append('[').append(node.getIndex()).append(']');
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            field.append(field.isEmpty() ? "" : ".").append(node.getName());
        }
    }

    private static String parameter(ConstraintViolation<?> violation, int index) {
        String method = violation.getPropertyPath().iterator().next().getName();
        int count = violation.getExecutableParameters().length;
        return Arrays.stream(violation.getRootBeanClass().getMethods())
                .filter(candidate -> candidate.getName().equals(method) && candidate.getParameterCount() == count)
                .map(Method::getParameters)
                .findFirst()
                .flatMap(parameters -> ValueParameters.name(parameters[index].getAnnotations()))
                .orElse("");
    }
}
