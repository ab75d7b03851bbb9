package dev.chiteki.budget.books;

import java.util.Locale;

/**
 * A cost category (費目).
 *
 * @param code as it stands in addresses and in the interface for programs
 */
public record Category(String code, String nameJa, String nameEn) {

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("ja") ? nameJa : nameEn;
    }
}
