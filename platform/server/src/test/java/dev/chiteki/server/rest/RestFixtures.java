package dev.chiteki.server.rest;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.text.Problems;
import dev.chiteki.server.text.PropertyTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What REST tests need of the platform. */
final class RestFixtures {

    private RestFixtures() {}

    static Texts texts() {
        return PropertyTexts.read(
                List.of("i18n/errors", "i18n/problems", "i18n/rest", "i18n/files"),
                path -> Optional.ofNullable(RestFixtures.class.getClassLoader().getResource(path)),
                () -> Locale.ENGLISH);
    }

    static Problems problems() {
        return new Problems(texts());
    }
}
