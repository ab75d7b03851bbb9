package dev.chiteki.server.security.page;

import dev.chiteki.server.security.ReaderLanguage;
import dev.chiteki.server.security.SignInFailure;
import dev.chiteki.server.text.ReaderLocale;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in and, after asking, out. */
@Controller
class SignInPage {

    private final HtmlTemplate signIn = HtmlTemplate.framed("sign-in");
    private final HtmlTemplate signOut = HtmlTemplate.framed("sign-out");
    private final PlainPages pages;
    private final ReaderLanguage languages;

    SignInPage(PlainPages pages, ReaderLanguage languages) {
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/login")
    ResponseEntity<String> signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "lang", required = false) @Nullable String chosen) {
        Optional<Locale> language = Optional.ofNullable(chosen).flatMap(ReaderLocale::of);
        if (language.isPresent()) {
            languages.chooseBeforeSignIn(request, response, language.get());
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/login"))
                    .build();
        }
        Map<String, String> values = new HashMap<>();
        values.put("title", pages.text(request, "sign-in.title"));
        values.put("account", "");
        if (request.getParameter("signed-out") != null) {
            values.put("signed-out", "");
        }
        SignInFailure.take(request).ifPresent(failure -> {
            String words = pages.text(request, "error." + failure.code(), failure.seconds());
            values.put(failure.isEnd() ? "ended" : "error", words);
            values.put("account", failure.account());
        });
        return pages.show(signIn, HttpStatus.OK, request, values);
    }

    /** Asks first: signing out is a POST, so that no link from elsewhere does it. */
    @GetMapping("/logout")
    ResponseEntity<String> signOut(HttpServletRequest request) {
        return pages.show(signOut, HttpStatus.OK, request, Map.of("title", pages.text(request, "sign-out.title")));
    }
}
