package dev.chiteki.api.text;

import java.util.Locale;

/**
 * A name that stands in the data in both languages. As an argument of a text it is written in the text's language.
 *
 * @param japanese the name in Japanese
 * @param english the name in English
 */
public record Bilingual(String japanese, String english) {

    /** The name in the language; Japanese for {@code ja}, else English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ja") ? japanese : english;
    }
}
