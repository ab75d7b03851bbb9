package dev.chiteki.budget.books;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is searched: full and half width, large and small letters count alike. */
final class SearchText {

    private SearchText() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The pattern that finds the text anywhere, for LIKE with {@code !} as the escape. */
    static String anywhere(String text) {
        return "%" + of(text.strip()).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
