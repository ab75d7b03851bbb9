package dev.chiteki.server.security;

import dev.chiteki.server.text.LocaleSource;
import dev.chiteki.server.text.ReaderLocale;
import dev.chiteki.server.text.RequestLanguage;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
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

/**
 * The language of pages: what their reader chose last on this device, else what the browser asks for. A choice is kept
 * with the account too, from which the next sign-in takes it to whatever device.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
public final class ReaderLanguage implements LocaleSource {

    /** The cookie that keeps the choice. */
    public static final String COOKIE = "chiteki-language";

    /** The session's attribute with the choice of somebody who has not signed in yet. */
    private static final String UNSIGNED = ReaderLanguage.class.getName() + ".unsigned";

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
    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElse(Stream.empty())
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(code -> ReaderLocale.of(code).stream())
                .findFirst();
    }

    /** Remembers the choice of the person signed in, on this device and with their account. */
    public void choose(HttpServletRequest request, HttpServletResponse response, Locale language) {
        remember(request, response, language);
        user.accountIfSignedIn()
                .filter(account -> accounts.find(account).isPresent())
                .ifPresent(account -> accounts.setLanguage(account, language));
    }

    /** Remembers the choice on this device, and for the account of whoever signs in next in this session. */
    public void chooseBeforeSignIn(HttpServletRequest request, HttpServletResponse response, Locale language) {
        remember(request, response, language);
        request.getSession().setAttribute(UNSIGNED, language.getLanguage());
    }

    /**
     * Makes device and account agree when somebody has signed in: what they chose at the sign-in page goes to their
     * account, else what their account remembers to the device, whoever used it before.
     */
    void agree(HttpServletRequest request, HttpServletResponse response, Account account) {
        Optional<Locale> chosenNow = takeUnsigned(request);
        if (chosenNow.isPresent()) {
            accounts.setLanguage(account.name(), chosenNow.get());
        } else if (account.language() != null) {
            remember(request, response, account.language());
        }
    }

    private static Optional<Locale> takeUnsigned(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(UNSIGNED) instanceof String code)) {
            return Optional.empty();
        }
        session.removeAttribute(UNSIGNED);
        return ReaderLocale.of(code);
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response, Locale language) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, language.getLanguage())
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
