package dev.chiteki.server.registry.declaration;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text in Japanese, in English, or in both. */
public record BilingualText(@Nullable String ja, @Nullable String en) {

    /** @throws IllegalArgumentException if both are missing */
    public BilingualText {
        if (ja == null && en == null) {
            throw new IllegalArgumentException("A bilingual text needs Japanese or English.");
        }
    }

    /** The text in the reader's language, or in the other where it is missing. */
    public String in(Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        String wanted = japanese ? ja : en;
        return wanted != null ? wanted : Objects.requireNonNull(japanese ? en : ja);
    }
}
