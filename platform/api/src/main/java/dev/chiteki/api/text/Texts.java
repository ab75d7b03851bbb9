package dev.chiteki.api.text;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A plugin's texts in the reader's language: that of the open page, or that of the request's Accept-Language.
 *
 * <p>They stand in the bundle as {@code i18n/messages_ja.properties} and {@code i18n/messages_en.properties} (UTF-8,
 * {@link java.text.MessageFormat} patterns). Both files have the same keys. Arguments are formatted by their type: yen
 * with separators and unit, dates with their era in Japanese, fiscal years by their label, permissions by their text, {@link Bilingual} names by their half.
 */
@ProviderType
public interface Texts {

    /**
     * The text of the key in the reader's language.
     *
     * @throws java.util.MissingResourceException if the plugin has no such key, naming it
     */
    String get(String key, Object... arguments);

    /** The text of the key in the given language; Japanese for {@code ja}, else English. */
    String in(Locale locale, String key, Object... arguments);

    /** A value as people of the reader's language write it. */
    String format(Object value);

    /** The reader's language. */
    Locale locale();
}
