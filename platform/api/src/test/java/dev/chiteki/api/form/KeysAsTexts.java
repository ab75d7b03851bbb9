package dev.chiteki.api.form;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.text.Texts;
import java.util.Arrays;
import java.util.Locale;

/** Texts that are their own keys, with what would be filled in. */
final class KeysAsTexts implements Texts {

    @Override
    public String get(String key, Object... arguments) {
        return key + Arrays.toString(arguments);
    }

    @Override
    public String in(Locale locale, String key, Object... arguments) {
        return get(key, arguments);
    }

    @Override
    public String format(Object value) {
        return value instanceof Yen yen ? yen.format(locale()) : value + " as read";
    }

    @Override
    public Locale locale() {
        return Locale.JAPANESE;
    }
}
