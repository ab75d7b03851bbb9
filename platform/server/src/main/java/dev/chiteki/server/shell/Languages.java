package dev.chiteki.server.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import dev.chiteki.server.security.Account;
import dev.chiteki.server.security.Accounts;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.text.ReaderLocale;
import dev.chiteki.server.text.RequestLanguage;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The language of pages: what their reader chose last, else what the browser asks for. */
@Component
final class Languages {

    private static final String COOKIE = "chiteki-language";
    private static final Duration KEPT = Duration.ofDays(365);

    private final SignedInUser user;
    private final Accounts accounts;

    Languages(SignedInUser user, Accounts accounts) {
        this.user = user;
        this.accounts = accounts;
    }

    /** The language in which a new page begins. */
    Locale ofRequest(VaadinRequest request) {
        return account()
                .flatMap(account -> Optional.ofNullable(account.language()))
                .or(() -> chosenBefore(request))
                .orElseGet(() -> RequestLanguage.of((HttpServletRequest) request));
    }

    private Optional<Account> account() {
        return user.accountIfSignedIn().flatMap(accounts::find);
    }

    private static Optional<Locale> chosenBefore(VaadinRequest request) {
        return cookies(request)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> ReaderLocale.supported().stream()
                        .filter(language -> language.getLanguage().equals(value)))
                .findFirst();
    }

    /** The language that the reader of the page would switch to. */
    static Locale other(Locale current) {
        return ReaderLocale.supported().stream()
                .filter(language -> !language.getLanguage().equals(current.getLanguage()))
                .findFirst()
                .orElse(current);
    }

    /** Switches the page at once, and remembers the choice. */
    void choose(UI page, Locale language) {
        page.setLocale(language);
        page.getElement().setAttribute("lang", language.getLanguage());
        account().ifPresent(account -> accounts.setLanguage(account.name(), language));
        Optional.ofNullable(VaadinService.getCurrentResponse()).ifPresent(response -> {
            Cookie choice = new Cookie(COOKIE, language.getLanguage());
            choice.setPath("/");
            choice.setMaxAge((int) KEPT.toSeconds());
            choice.setHttpOnly(true);
            choice.setSecure(VaadinService.getCurrentRequest().isSecure());
            choice.setAttribute("SameSite", "Lax");
            response.addCookie(choice);
        });
    }

    private static Stream<Cookie> cookies(VaadinRequest request) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream);
    }
}
