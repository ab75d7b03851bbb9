package dev.chiteki.server.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The language of work that is done for a reader on a thread of its own, away from their page and request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public final class LanguageScope implements LocaleSource {

    private static final ScopedValue<Locale> LANGUAGE = ScopedValue.newInstance();

    @Override
    public Optional<Locale> locale() {
        return LANGUAGE.isBound() ? Optional.of(LANGUAGE.get()) : Optional.empty();
    }

    /** Does the work in the language. */
    public static <T extends @Nullable Object> T call(Locale language, Supplier<? extends T> work) {
        return ScopedValue.where(LANGUAGE, language).call(work::get);
    }
}
