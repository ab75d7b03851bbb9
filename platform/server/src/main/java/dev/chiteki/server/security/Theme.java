package dev.chiteki.server.security;

import dev.chiteki.api.text.ConstantName;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The look of pages that a person has chosen. */
public enum Theme {
    /** As the person's system is set; what it is before anybody chooses, and on pages of nobody. */
    SYSTEM,
    LIGHT,
    DARK;

    /** The theme of that code; the system's for any other one. */
    static Theme of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(theme ->
                        theme.chosen().filter(known -> known.equals(code)).isPresent())
                .findFirst()
                .orElse(SYSTEM);
    }

    /** The code by which pages carry the choice; nothing where the system decides. */
    public Optional<String> chosen() {
        return Optional.ofNullable(code());
    }

    @Nullable
    String code() {
        return this == SYSTEM ? null : ConstantName.of(this);
    }
}
