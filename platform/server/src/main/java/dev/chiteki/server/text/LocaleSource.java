package dev.chiteki.server.text;

import java.util.Locale;
import java.util.Optional;

/** Knows the reader's language where it is in charge: the open page, or the running request. */
@FunctionalInterface
public interface LocaleSource {

    /** The language, or nothing where this source is not in charge of the current thread's work. */
    Optional<Locale> locale();
}
