package dev.chiteki.server.rest;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name that a caller gives to one writing call, so that its repetition has no second effect. */
record IdempotencyKey(String value) {

    /** The header in which it comes. */
    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");

    /** @throws ChitekiException {@code idempotency-key-malformed}, INVALID, unless 1 to 200 printable ASCII characters */
    IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw ChitekiException.invalid(Reason.at(HEADER, "idempotency-key-malformed"));
        }
    }

    /** The key of the header's value, if there is one. */
    static Optional<IdempotencyKey> of(@Nullable String header) {
        return Optional.ofNullable(header).map(IdempotencyKey::new);
    }
}
