package dev.chiteki.server.text;

import java.lang.ScopedValue.CallableOp;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The language of work that was begun in a page or request and goes on apart from it. */
@Component
@Order(0)
public final class WorkLanguage implements LocaleSource {

    private static final ScopedValue<Locale> BOUND = ScopedValue.newInstance();

    @Override
    public Optional<Locale> locale() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : Optional.empty();
    }

    /** Runs work whose reader has that language. */
    public static <T, X extends Throwable> T call(Locale language, CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(BOUND, language).call(work);
    }
}
