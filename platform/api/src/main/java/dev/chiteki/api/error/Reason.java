package dev.chiteki.api.error;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reason why something was refused.
 *
 * <p>The sentence shown to people is the text {@code error.<code>} of the plugin's translations, with the arguments
 * filled in as {@link dev.chiteki.api.text.Texts} formats them. It names the value and the remedy.
 *
 * @param code stable, lower case with hyphens and prefixed by the plugin's id, such as {@code budget.overdrawn}
 * @param field the input at fault as the REST body or form names it, or null where no single one is
 * @param arguments the values that the sentence names
 */
public record Reason(String code, @Nullable String field, List<Object> arguments) {

    /** @throws NullPointerException if code or an argument is null */
    public Reason {
        Objects.requireNonNull(code, "code");
        arguments = List.copyOf(arguments);
    }

    /** A reason that concerns the whole input. */
    public static Reason of(String code, Object... arguments) {
        return new Reason(code, null, List.of(arguments));
    }

    /** A reason that concerns one field of the input. */
    public static Reason at(String field, String code, Object... arguments) {
        return new Reason(code, field, List.of(arguments));
    }

    /** The input at fault, if a single one is. */
    public Optional<String> atField() {
        return Optional.ofNullable(field);
    }
}
