package dev.chiteki.server.security.page;

import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.api.japan.EraDates;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.security.EmbeddedAccounts;
import dev.chiteki.server.security.ReaderLanguage;
import dev.chiteki.server.security.ReaderTheme;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Fills templates with what every page shows, in the reader's language. */
@Component
final class PlainPages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Texts texts;
    private final BusinessClock clock;
    private final EmbeddedAccounts embedded;
    private final ReaderLanguage languages;
    private final ReaderTheme themes;

    PlainPages(
            Texts texts, BusinessClock clock, EmbeddedAccounts embedded, ReaderLanguage languages, ReaderTheme themes) {
        this.texts = texts;
        this.clock = clock;
        this.embedded = embedded;
        this.languages = languages;
        this.themes = themes;
    }

    ResponseEntity<String> show(
            HtmlTemplate page, HttpStatus status, HttpServletRequest request, Map<String, String> values) {
        Locale language = languages.of(request);
        Map<String, String> all = new HashMap<>(values);
        all.put("language", language.getLanguage());
        all.put(language.equals(Locale.JAPANESE) ? "in-japanese" : "in-english", "");
        all.put("business-date", EraDates.format(LocalDate.ofInstant(clock.now(), JAPAN), language));
        themes.get().chosen().ifPresent(code -> all.put("theme", code));
        if (clock.isShifted()) {
            all.put("shifted", "");
        }
        if (embedded.isTrial()) {
            all.put("trial", "");
        }
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            all.put("csrf", token.getToken());
        }
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Language", language.getLanguage())
                .body(page.render(all, key -> texts.in(language, key)));
    }

    /** The text in the language of the request's reader. */
    String text(HttpServletRequest request, String key, Object... arguments) {
        return texts.in(languages.of(request), key, arguments);
    }
}
