package dev.chiteki.budget.books;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is searched: full and half width, large and small letters count alike. */
final class SearchText {

    private SearchText() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The same, cut where its column ends: some signs grow to many when their widths are made alike. */
    static String of(String text, int length) {
        String whole = of(text);
        return whole.length() > length ? whole.substring(0, length) : whole;
    }

    /** The pattern that finds the text anywhere, for LIKE with {@code !} as the escape. */
    static String anywhere(String text) {
        return "%" + of(text.strip()).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
