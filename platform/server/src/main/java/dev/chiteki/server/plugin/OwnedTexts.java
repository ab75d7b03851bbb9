package dev.chiteki.server.plugin;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.text.PropertyTexts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plugin's own texts, and behind them those of the plugin that a reason's code names, as the current region has enabled it,
 * and the platform's: so a plugin's form can word what a service of another plugin, or the platform, has refused.
 *
 * @param others the texts of the plugin of that id; asked at each use, for a region may change versions
 */
record OwnedTexts(PropertyTexts own, Function<String, Optional<Texts>> others, Texts platform) implements Texts {

    private static final Pattern OF_ANOTHER = Pattern.compile("error\\.([a-z0-9-]+)\\..+");

    /** Of a part of the platform, which calls no plugin. */
    OwnedTexts(PropertyTexts own, Texts platform) {
        this(own, plugin -> Optional.empty(), platform);
    }

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
        return own.has(key) ? own : another(key).orElse(platform);
    }

    private Optional<Texts> another(String key) {
        Matcher code = OF_ANOTHER.matcher(key);
        return code.matches()
                ? others.apply(code.group(1))
                        .filter(texts -> texts instanceof OwnedTexts other && other.own.has(key))
                        .map(texts -> ((OwnedTexts) texts).own)
                : Optional.empty();
    }
}
