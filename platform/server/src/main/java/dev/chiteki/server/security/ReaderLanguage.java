package dev.chiteki.server.security;

import dev.chiteki.server.text.LocaleSource;
import dev.chiteki.server.text.ReaderLocale;
import dev.chiteki.server.text.RequestLanguage;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The language of pages: what their reader chose last on this device, else what the browser asks for. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
public final class ReaderLanguage implements LocaleSource {

    /** The cookie that keeps the choice. */
    public static final String COOKIE = "chiteki-language";

    private static final Duration KEPT = Duration.ofDays(365);

    private final Accounts accounts;
    private final SignedInUser user;

    ReaderLanguage(Accounts accounts, SignedInUser user) {
        this.accounts = accounts;
        this.user = user;
    }

    @Override
    public Optional<Locale> locale() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                        .filter(request -> !request.getRequestURI().startsWith("/api/"))
                        .map(this::of)
                : Optional.empty();
    }

    /** The language in which the request is to be answered. */
    public Locale of(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> RequestLanguage.of(request));
    }

    /** The choice that this device remembers, if there is one. */
    Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElse(Stream.empty())
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(code -> supported(code).stream())
                .findFirst();
    }

    /** Remembers the choice on this device, and with the account of whoever is signed in. */
    public void keep(HttpServletRequest request, HttpServletResponse response, Locale language) {
        remember(request, response, language);
        user.accountIfSignedIn()
                .filter(account -> accounts.find(account).isPresent())
                .ifPresent(account -> accounts.setLanguage(account, language));
    }

    /** Remembers the choice on this device only. */
    void remember(HttpServletRequest request, HttpServletResponse response, Locale language) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, language.getLanguage())
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The language of that code, if the product speaks it. */
    public static Optional<Locale> supported(String code) {
        return ReaderLocale.supported().stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst();
    }
}
