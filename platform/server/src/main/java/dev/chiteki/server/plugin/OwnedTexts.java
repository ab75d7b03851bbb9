package dev.chiteki.server.plugin;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.text.PropertyTexts;
import java.util.Locale;

/** A plugin's own texts, and behind them the platform's, so that a plugin's form can word the platform's errors too. */
record OwnedTexts(PropertyTexts own, Texts platform) implements Texts {

    @Override
    public String get(String key, Object... arguments) {
        return owner(key).get(key, arguments);
    }

    @Override
    public String in(Locale locale, String key, Object... arguments) {
        return owner(key).in(locale, key, arguments);
    }

    @Override
    public String format(Object value) {
        return own.format(value);
    }

    @Override
    public Locale locale() {
        return own.locale();
    }

    private Texts owner(String key) {
        return own.has(key) ? own : platform;
    }
}
