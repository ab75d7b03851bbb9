package dev.chiteki.server.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The language that a REST client accepts; pages know their reader's language themselves. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public final class RequestLanguage implements LocaleSource {

    private static final String ACCEPT_LANGUAGE = "Accept-Language";

    @Override
    public Optional<Locale> locale() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                        .filter(request -> request.getRequestURI().startsWith("/api/"))
                        .map(RequestLanguage::of)
                : Optional.empty();
    }

    /** The first of the product's languages that the request accepts; Japanese where it says nothing. */
    public static Locale of(HttpServletRequest request) {
        if (request.getHeader(ACCEPT_LANGUAGE) == null) {
            return Locale.JAPANESE;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> ReaderLocale.of(wanted.getLanguage()).stream())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
