package dev.chiteki.server.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The reader's language: Japanese unless a source says English. */
@Component
public final class ReaderLocale {

    private final ObjectProvider<LocaleSource> sources;

    ReaderLocale(ObjectProvider<LocaleSource> sources) {
        this.sources = sources;
    }

    /** {@link Locale#JAPANESE} or {@link Locale#ENGLISH}. */
    public Locale get() {
        return supported(sources.orderedStream()
                .map(LocaleSource::locale)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Locale.JAPANESE));
    }

    /** The languages of the product, the first being its own. */
    public static List<Locale> supported() {
        return List.of(Locale.JAPANESE, Locale.ENGLISH);
    }

    /** The product's language of that code, such as {@code en}, if it speaks it. */
    public static Optional<Locale> of(String code) {
        return supported().stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst();
    }

    /** The language to which the reader of the given one would switch. */
    public static Locale other(Locale current) {
        return current.getLanguage().equals("ja") ? Locale.ENGLISH : Locale.JAPANESE;
    }

    /** The language of the product that serves the reader of the given one. */
    public static Locale supported(Locale wanted) {
        return wanted.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    }
}
