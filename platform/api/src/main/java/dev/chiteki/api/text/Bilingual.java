package dev.chiteki.api.text;

import java.util.Locale;

/**
 * A name that stands in the data in both languages. As an argument of a text it is written in the text's language.
 *
 * @param japanese the name in Japanese
 * @param english the name in English
 */
public record Bilingual(String japanese, String english) {

    /** The text of the key in both languages, its arguments written in each. */
    public static Bilingual of(Texts texts, String key, Object... arguments) {
        return new Bilingual(texts.in(Locale.JAPANESE, key, arguments), texts.in(Locale.ENGLISH, key, arguments));
    }

    /** What reads the same in both languages, or stands in one only. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /** The name in the language; Japanese for {@code ja}, else English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ja") ? japanese : english;
    }
}
