package dev.chiteki.server.text;

import dev.chiteki.api.japan.EraDates;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.api.text.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Texts read once from property files of one owner; nothing is kept outside the instance. */
public final class PropertyTexts implements Texts {

    private final Map<Locale, Properties> texts;
    private final Supplier<Locale> reader;

    private PropertyTexts(Map<Locale, Properties> texts, Supplier<Locale> reader) {
        this.texts = texts;
        this.reader = reader;
    }

    /**
     * Reads {@code <name>_ja.properties} and {@code <name>_en.properties} for each name.
     *
     * @param finder finds a file of the owner; one that is not there counts as empty
     */
    public static PropertyTexts read(
            List<String> names, Function<String, Optional<URL>> finder, Supplier<Locale> reader) {
        Map<Locale, Properties> texts = new HashMap<>();
        for (Locale locale : ReaderLocale.supported()) {
            Properties all = new Properties();
            for (String name : names) {
                finder.apply(name + "_" + locale.getLanguage() + ".properties").ifPresent(url -> load(all, url));
            }
            texts.put(locale, all);
        }
        return new PropertyTexts(Map.copyOf(texts), reader);
    }

    /** The keys that one language has and another lacks, each once. */
    public Set<String> incompleteKeys() {
        Set<String> incomplete = new TreeSet<>();
        Set<String> common = new TreeSet<>(of(Locale.JAPANESE).stringPropertyNames());
        common.retainAll(of(Locale.ENGLISH).stringPropertyNames());
        texts.values().forEach(properties -> incomplete.addAll(properties.stringPropertyNames()));
        incomplete.removeAll(common);
        return incomplete;
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return of(Locale.JAPANESE).containsKey(key);
    }

    @Override
    public String get(String key, Object... arguments) {
        return in(locale(), key, arguments);
    }

    @Override
    public String in(Locale locale, String key, Object... arguments) {
        Locale language = ReaderLocale.supported(locale);
        String pattern = of(language).getProperty(key);
        if (pattern == null) {
            throw new MissingResourceException(
                    "There is no text '" + key + "' in '" + language + "'.", PropertyTexts.class.getName(), key);
        }
        // Whole numbers stay what they are: a pattern may choose by them.
        Object[] words = Arrays.stream(arguments)
                .map(value -> value instanceof Integer || value instanceof Long ? value : format(value, language))
                .toArray();
        return new MessageFormat(pattern, language).format(words);
    }

    @Override
    public String format(Object value) {
        return format(value, locale());
    }

    @Override
    public Locale locale() {
        return ReaderLocale.supported(reader.get());
    }

    private String format(Object value, Locale language) {
        return switch (value) {
            case Yen yen -> yen.format(language);
            case LocalDate day -> EraDates.format(day, language);
            case FiscalYear year -> year.label(language);
            case Bilingual name -> name.in(language);
            case Permission permission -> in(language, "permission." + permission.id());
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            default -> value.toString();
        };
    }

    private Properties of(Locale language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static void load(Properties all, URL url) {
        try (var in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            all.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Texts at " + url + " cannot be read.", unreadable);
        }
    }
}
